import { createHmac, createPrivateKey, createPublicKey, verify } from "node:crypto";
import { z } from "zod";
import webhook, { type WebhookSettings } from "../../kinds/webhook.ts";
import { eventSchemas } from "../../webhook/event.ts";
import { defineCases } from "../cases.ts";
import { jsonFault } from "../json-fault.ts";
import { textsIn } from "../texts-in.ts";

const bodySchema = z.union(Object.values(eventSchemas).map((schema) => schema.strict()));

const rotated = {
  ...webhook.example,
  secret: `whsec_${Buffer.alloc(32, 1).toString("base64")}`,
  previous_secret: `whsec_${Buffer.alloc(24, 2).toString("base64")}`,
};

const asymmetric: WebhookSettings = {
  url: webhook.example.url,
  private_key: `whsk_${Buffer.alloc(32, 7).toString("base64")}`,
};

/** The public key of that one, as RFC 8410 §10.3 has one. */
const publicKey = createPublicKey(
  createPrivateKey({
    key: `-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIAcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcH\n-----END PRIVATE KEY-----\n`,
  }),
);

export default defineCases({
  notifier: webhook,
  settings: [webhook.example, rotated, asymmetric],
  success: { status: 204 },
  judgedBy: "status",
  faultOf(request, { secret, previous_secret: previous }, now) {
    if (request.target !== "/heliograph") return "another path";
    if (Buffer.byteLength(request.body) > 20_000) return "too long";
    const { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": sent } = request.headers;
    if (Math.abs(now / 1_000 - Number(timestamp)) > 300) return "the timestamp is out of tolerance";
    const signed = `${String(id)}.${String(timestamp)}.${request.body}`;
    const shared = [secret, previous].flatMap((each) => each ?? []).map((each) => entryOf(each, signed));
    const entries = String(sent).split(" ");
    if (!shared.every((entry) => entries.includes(entry))) return "the signature does not match";
    const own = entries.find((entry) => entry.startsWith("v1a,"))?.slice(4);
    if (own !== undefined && !verify(null, Buffer.from(signed), publicKey, Buffer.from(own, "base64"))) {
      return "the signature of the private key does not match";
    }
    if (entries.length !== shared.length + (own === undefined ? 0 : 1)) return "a signature too many";
    return jsonFault(bodySchema, request);
  },
  textOf: (body) => textsIn(JSON.parse(body)).join("\n"),
  answers: [
    { title: "that it is gone", answer: { status: 410 }, means: { kind: "disabled", hint: "check_address" } },
    { title: "a bad gateway", answer: { status: 502 }, means: { kind: "retry" } },
    { title: "a refused body", answer: { status: 422, body: "no" }, means: { kind: "rejected" } },
  ],
});

const entryOf = (secret: string, signed: string) =>
  `v1,${createHmac("sha256", Buffer.from(secret.slice(6), "base64"))
    .update(signed)
    .digest("base64")}`;
