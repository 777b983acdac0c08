import { seconds } from "@heliograph/core";
import { z } from "zod";
import { defineNotifier } from "../notifier.ts";
import { readStatus } from "../status.ts";
import { eventsOf } from "../webhook/event-of.ts";
import { keyBytes, privatePrefix, sharedPrefix } from "../webhook/signature.ts";
import { signedRequest } from "../webhook/signed-request.ts";

/** What receivers are advised to accept. */
const mostBytes = 20_000;

const sharedSecret = z.string().refine((text) => {
  const size = keyBytes(sharedPrefix, text)?.length ?? 0;
  return size >= 24 && size <= 64;
}, "must be whsec_ and 24 to 64 random bytes in base64");

const privateKey = z
  .string()
  .refine((text) => [32, 64].includes(keyBytes(privatePrefix, text)?.length ?? 0), {
    error: "must be whsk_ and an Ed25519 key in base64",
  });

const settings = z
  .strictObject({
    url: z.url({ protocol: /^https?$/, error: "is no http or https address" }),
    secret: sharedSecret.optional(),
    /** Signs as well, while receivers change from it to `secret`. */
    previous_secret: sharedSecret.optional(),
    private_key: privateKey.optional(),
  })
  .refine(({ secret, private_key: key }) => secret !== undefined || key !== undefined, {
    error: "needs a secret or a private_key to sign with",
  });

/** How a receiver is set up. */
export type WebhookSettings = z.infer<typeof settings>;

/** Receivers of Standard Webhooks 1.0: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md */
export default defineNotifier<WebhookSettings>({
  kind: "webhook",
  title: { en: "Webhook", "zh-CN": "Webhook" },
  settings,
  secrets: ["url", "secret", "previous_secret", "private_key"],
  example: {
    url: "https://hooks.example.com/heliograph",
    secret: "whsec_AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcY",
  },
  budget: { burst: 5, everyMs: seconds(1) },
  keeps: "state",
  isEventful: true,
  recognises: () => false,
  requests(receiver, message, { now, room }) {
    const [first, ...others] = eventsOf(message, Math.floor(mostBytes * room));
    const request = (body: string, at: number) =>
      signedRequest(receiver, { id: at === 0 ? message.id : `${message.id}-${at + 1}`, body, now });
    return [request(first, 0), ...others.map((body, at) => request(body, at + 1))];
  },
  read(reply) {
    if (reply.status !== 410) return readStatus(reply);
    return { kind: "disabled", reason: "the receiver wants no more", hint: "check_address" };
  },
});
