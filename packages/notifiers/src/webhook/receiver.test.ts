import { generateKeyPairSync, verify } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { listen, loopbackOutbound } from "@heliograph/outbound/testing";
import { Webhook, WebhookVerificationError } from "standardwebhooks";
import { expect, it, onTestFinished } from "vitest";
import webhook, { type WebhookSettings } from "../kinds/webhook.ts";
import { sendMessage } from "../send.ts";
import { sampleMessage } from "../testing/sample-message.ts";
import { sampleNotices } from "../testing/sample-notices.ts";
import { privateSignature, sharedSignature } from "./signature.ts";

const older = `whsec_${Buffer.alloc(24, 1).toString("base64")}`;
const newer = `whsec_${Buffer.alloc(64, 2).toString("base64")}`;

/** A receiver as its vendor's own library has it: it takes what is signed with its secret, and nothing else. */
async function startReceiver(secret: string) {
  const taken: unknown[] = [];
  const receiver = new Webhook(secret);
  const answer = (response: ServerResponse, body: string, headers: IncomingHttpHeaders) => {
    const lines = Object.entries(headers).map(([name, value]) => [name, String(value)]);
    try {
      taken.push(receiver.verify(body, Object.fromEntries(lines)));
      return response.writeHead(204).end();
    } catch (error) {
      if (error instanceof WebhookVerificationError) return response.writeHead(401).end(error.message);
      throw error;
    }
  };
  const server = createServer((request, response) => {
    void text(request).then((body) => answer(response, body, request.headers));
  });
  const url = `http://127.0.0.1:${await listen(server)}/`;
  onTestFinished(() => void server.close());
  return { url, taken };
}

const send = async (settings: WebhookSettings, now = Date.now()) =>
  sendMessage({
    outbound: loopbackOutbound(),
    notifier: webhook,
    settings,
    message: await sampleMessage(sampleNotices.opened, "both"),
    now,
    signal: new AbortController().signal,
  });

it("a receiver takes what is signed with its secret, over a whole rotation", async () => {
  const before = await startReceiver(older);
  const after = await startReceiver(newer);
  const rotation = [
    { at: before, keys: { secret: older }, end: "delivered" },
    { at: before, keys: { secret: newer, previous_secret: older }, end: "delivered" },
    { at: after, keys: { secret: newer, previous_secret: older }, end: "delivered" },
    { at: after, keys: { secret: newer }, end: "delivered" },
    { at: before, keys: { secret: newer }, end: "refused" },
    { at: after, keys: { secret: older }, end: "refused" },
  ];
  for (const { at, keys, end } of rotation) {
    expect(await send({ url: at.url, ...keys })).toMatchObject({ kind: end });
  }
  expect([before.taken.length, after.taken.length]).toEqual([2, 2]);
  expect(before.taken[0]).toMatchObject({
    type: "incident.opened",
    timestamp: sampleNotices.opened.at,
    data: { incident: { id: "4127", sequence: 1 }, mirror: { slug: "goproxy-cn" } },
  });
});

it.each([-6, 6])("a clock that is %i minutes off is out of the receiver's tolerance", async (minutes) => {
  const { url, taken } = await startReceiver(newer);
  const attempt = await send({ url, secret: newer }, Date.now() + minutes * 60_000);
  expect(attempt).toMatchObject({
    kind: "refused",
    status: 401,
    excerpt: expect.stringContaining("timestamp"),
  });
  expect(taken).toEqual([]);
});

it("the signature is that of the reference", () => {
  const secret = "whsec_AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcY";
  const signed = { id: "msg_demo_0001", timestamp: 1_700_000_000, body: '{"type":"ping"}' };
  expect(sharedSignature(secret, signed)).toBe("v1,MvvkaYjuigJjSOV9t5HqoaeC3Wr89f+d9ks6D7LJ/KE=");
});

it("a private key signs so that its public key verifies, be it a seed or a seed and the public key", () => {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const seed = privateKey.export({ type: "pkcs8", format: "der" }).subarray(-32);
  const whole = Buffer.concat([seed, publicKey.export({ type: "spki", format: "der" }).subarray(-32)]);
  const signed = { id: "msg_1", timestamp: 1_700_000_000, body: "{}" };
  for (const bytes of [seed, whole]) {
    const [version, signature = ""] = privateSignature(`whsk_${bytes.toString("base64")}`, signed).split(",");
    expect(version).toBe("v1a");
    const told = Buffer.from("msg_1.1700000000.{}");
    expect(verify(null, told, publicKey, Buffer.from(signature, "base64"))).toBe(true);
  }
});

it("an attempt has a time of its own, and every attempt the same id and body", async () => {
  const message = await sampleMessage(sampleNotices.opened, "en");
  const at = (now: number) => webhook.requests(webhook.example, message, { now, room: 1, isPlain: false })[0];
  const [first, second] = [at(1_700_000_000_999), at(1_700_000_600_000)];
  expect([first.headers["webhook-timestamp"], second.headers["webhook-timestamp"]]).toEqual([
    "1700000000",
    "1700000600",
  ]);
  expect(second.headers["webhook-id"]).toBe(message.id);
  expect(second.headers["webhook-id"]).toBe(first.headers["webhook-id"]);
  expect(second.body).toBe(first.body);
});

it.each([
  ["no key at all", {}],
  ["a secret without its prefix", { secret: "AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcY" }],
  ["a secret that is too short", { secret: `whsec_${Buffer.alloc(23).toString("base64")}` }],
  ["a secret that is too long", { secret: `whsec_${Buffer.alloc(65).toString("base64")}` }],
  ["a secret that is no base64", { secret: "whsec_AQIDBAUGBwgJCgsMDQ4PEBESExQVFh!!" }],
  ["half a private key", { private_key: `whsk_${Buffer.alloc(16).toString("base64")}` }],
])("%s is no way to sign", (_case, keys) => {
  expect(webhook.settings.safeParse({ url: "https://hooks.example.com/", ...keys }).success).toBe(false);
});
