import { z } from "zod";
import { channelLanguages } from "../alert/channel-language.ts";
import { severities } from "../follow.ts";
import { slugSchema } from "../slug.ts";

/** In which ways anybody may be told of incidents, beside the feeds. */
export const subscriptionKinds = ["webhook", "email"] as const;
export type SubscriptionKind = (typeof subscriptionKinds)[number];

/** How what a webhook is sent is signed: with a secret that both sides know, or with a key whose public half the receiver knows. */
export const signings = ["shared", "ed25519"] as const;

/** What a subscriber wants to hear of, and in which language. */
export const subscribedSchema = z.strictObject({
  /** Slugs; null for all. */
  mirrors: z.array(slugSchema).min(1).max(200).nullable().default(null),
  /** From this severity on. */
  severity: z.enum(severities).default("degraded"),
  language: z.enum(channelLanguages).default("en"),
});
export type Subscribed = z.infer<typeof subscribedSchema>;

/** Who asks to be told, where, and of what. */
export const subscribingSchema = z.discriminatedUnion("kind", [
  subscribedSchema.extend({
    kind: z.literal("webhook"),
    url: z.string().max(2_048),
    signing: z.enum(signings).default("shared"),
  }),
  subscribedSchema.extend({ kind: z.literal("email"), address: z.string().max(254) }),
]);
export type Subscribing = z.infer<typeof subscribingSchema>;

/** A subscription as who has its token sees it; times are ISO 8601 UTC. */
export const subscriptionSchema = subscribedSchema.extend({
  kind: z.enum(subscriptionKinds),
  /** The host of a webhook; the mailbox without the middle of its name. */
  target: z.string(),
  /** Until then nothing is sent but what asks whether it is wanted. */
  isConfirmed: z.boolean(),
  /** When it is forgotten unless it is confirmed; null once it is. */
  expiresAt: z.string().nullable(),
  /** What a receiver tells our requests by; shown until it has shown that it knows it, and never again. */
  secret: z.string().nullable(),
  publicKey: z.string().nullable(),
  demonstration: z.boolean(),
});
export type Subscription = z.infer<typeof subscriptionSchema>;

/** Why a subscription was not confirmed, for whoever runs the receiver: its status, and never what it said. */
export const confirmationSchema = z.object({
  isConfirmed: z.boolean(),
  /** The status of the receiver's answer; null where there was none. */
  status: z.int().nullable(),
  /** One sentence in English; null where it is confirmed. */
  reason: z.string().nullable(),
});
export type Confirmation = z.infer<typeof confirmationSchema>;

/** In which ways one may subscribe here, and how an item of each looks. */
export const waysSchema = z.object({
  asOf: z.string(),
  demonstration: z.boolean(),
  kinds: z.array(z.enum(subscriptionKinds)),
  mirrors: z.array(z.object({ slug: z.string(), name: z.string() })),
  samples: z.object({
    /** What a feed reader shows of an incident. */
    item: z.object({ title: z.string(), summary: z.string(), at: z.string() }),
    /** The body that a webhook is sent, as JSON. */
    event: z.string(),
    /** The text of a mail. */
    mail: z.string(),
  }),
});
export type Ways = z.infer<typeof waysSchema>;
