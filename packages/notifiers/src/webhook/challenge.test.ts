import { generateKeyPairSync, verify } from "node:crypto";
import { loopbackOutbound } from "@heliograph/outbound/testing";
import { Webhook } from "standardwebhooks";
import { expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { startFakeVendor, type FakeAnswer, type Received } from "../testing/fake-vendor.ts";
import { challengeReceiver } from "./challenge.ts";
import { newPrivateKey, newSharedSecret, publicKeyOf } from "./signing-keys.ts";

const asked = z.object({
  type: z.literal("subscription.challenge"),
  timestamp: z.string(),
  data: z.object({ challenge: z.string() }),
});

const challengeIn = ({ body }: Received) => asked.parse(JSON.parse(body)).data.challenge;

const echo = (request: Received): FakeAnswer => ({
  body: JSON.stringify({ challenge: challengeIn(request) }),
});

async function challengeTo(
  answer: (request: Received) => FakeAnswer,
  keys: { secret?: string; private_key?: string } = { secret: newSharedSecret() },
) {
  const vendor = await startFakeVendor(answer);
  onTestFinished(vendor.close);
  const outbound = loopbackOutbound();
  const means = { outbound, now: Date.now(), signal: new AbortController().signal };
  const challenged = await challengeReceiver({ url: `${vendor.origin}/hook`, ...keys }, means);
  return { challenged, received: vendor.received };
}

it("a receiver that says the challenge wants what comes", async () => {
  const { challenged } = await challengeTo(echo);
  expect(challenged).toEqual({ isMet: true, status: 200, reason: null });
});

it.each<{ name: string; answer: (request: Received) => FakeAnswer; reason: string }>([
  { name: "nothing", answer: () => ({}), reason: "the answer is not the challenge" },
  {
    name: "whatever it is sent",
    answer: ({ body }) => ({ body }),
    reason: "the answer is not the challenge",
  },
  {
    name: "the challenge among other things",
    answer: (request) => ({ body: JSON.stringify({ challenge: challengeIn(request), echo: true }) }),
    reason: "the answer is not the challenge",
  },
  {
    name: "another challenge",
    answer: () => ({ body: JSON.stringify({ challenge: "A".repeat(43) }) }),
    reason: "the answer is not the challenge",
  },
  {
    name: "the challenge, but with an error",
    answer: (request) => ({ ...echo(request), status: 500 }),
    reason: "it answered with status 500",
  },
  {
    name: "that it is elsewhere",
    answer: () => ({ status: 302, headers: { location: "http://127.0.0.1:1/" } }),
    reason: "it answered with status 302",
  },
])("a receiver that says $name has not said yes", async ({ answer, reason }) => {
  const { challenged } = await challengeTo(answer);
  expect(challenged).toMatchObject({ isMet: false, reason });
});

it("what a receiver says is told to nobody", async () => {
  const { challenged } = await challengeTo(() => ({ status: 403, body: "internal page of 10.0.0.7" }));
  expect(JSON.stringify(challenged)).not.toContain("10.0.0.7");
});

it("a receiver knows the challenge by the secret that it was told before", async () => {
  const secret = newSharedSecret();
  const { received } = await challengeTo(echo, { secret });
  const [request] = received;
  const headers = Object.fromEntries(
    Object.entries(request?.headers ?? {}).map(([name, value]) => [name, String(value)]),
  );
  expect(new Webhook(secret).verify(request?.body ?? "", headers)).toMatchObject({
    type: "subscription.challenge",
  });
});

it("or by the public key", async () => {
  const privateKey = newPrivateKey();
  const publicKey = publicKeyOf(privateKey);
  const { received } = await challengeTo(echo, { private_key: privateKey });
  const { headers = {}, body = "" } = received[0] ?? {};
  const [version, signature = ""] = String(headers["webhook-signature"]).split(",");
  const spki = generateKeyPairSync("ed25519").publicKey.export({ type: "spki", format: "der" });
  const der = Buffer.concat([spki.subarray(0, -32), Buffer.from(publicKey.slice("whpk_".length), "base64")]);
  const signed = Buffer.from(
    `${String(headers["webhook-id"])}.${String(headers["webhook-timestamp"])}.${body}`,
  );
  expect(version).toBe("v1a");
  expect(
    verify(null, signed, { key: der, format: "der", type: "spki" }, Buffer.from(signature, "base64")),
  ).toBe(true);
});
