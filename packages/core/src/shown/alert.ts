import { z } from "zod";
import { channelLanguages } from "../alert/channel-language.ts";
import { attemptEnds, deliveryStates } from "../alert/delivery.ts";
import { noticeKinds } from "../alert/notice.ts";
import { causes } from "../cause.ts";
import { changeKinds, severities } from "../follow.ts";

/** A channel as operators see it: nothing of it lets anybody send. Times are ISO 8601 UTC. */
const channelSchema = z.object({
  name: z.string(),
  kind: z.string(),
  language: z.enum(channelLanguages),
  isFallback: z.boolean(),
  /** The host that it leads to, and the last characters of its secret. */
  hint: z.string(),
  /** Why nothing is sent to it any more, and since when. */
  disabled: z.object({ reason: z.string(), at: z.string() }).nullable(),
  /** Since when nothing has got through. */
  failingSince: z.string().nullable(),
  /** How many notices wait for it, and how many it was never told. */
  waiting: z.int(),
  dead: z.int(),
});
export const channelsSchema = z.object({ channels: z.array(channelSchema) });
export type ShownChannel = z.infer<typeof channelSchema>;

/** How a test of a channel went, without secrets. */
export const channelTestSchema = z.object({
  channel: z.string(),
  end: z.enum(attemptEnds),
  status: z.int().nullable(),
  /** The vendor's own code, what it means in one English sentence, and how its answer began. */
  code: z.string().nullable(),
  reason: z.string().nullable(),
  excerpt: z.string(),
  /** The next step, as messages name it. */
  hint: z.string().nullable(),
  durationMs: z.int(),
});
export type ChannelTest = z.infer<typeof channelTestSchema>;

/** What a channel was or is to be told; times are ISO 8601 UTC. */
const alertSchema = z.object({
  id: z.string(),
  channel: z.string(),
  state: z.enum(deliveryStates),
  kind: z.enum(noticeKinds),
  incident: z.string().nullable(),
  cause: z.enum(causes).nullable(),
  /** The mirror's slug, or what it is about instead. */
  about: z.string().nullable(),
  queuedAt: z.string(),
  dueAt: z.string(),
  endedAt: z.string().nullable(),
  attempts: z.int(),
  /** Why it is held, or why it ended without having been sent. */
  reason: z.string().nullable(),
});
export const alertsSchema = z.object({ alerts: z.array(alertSchema) });
export type ShownAlert = z.infer<typeof alertSchema>;

/** How many dead notices are sent again. */
export const redrivenSchema = z.object({ redriven: z.int() });

/** What has happened to an incident, as much of it as a route asks; times are epoch milliseconds. */
const happeningSchema = z.object({
  cause: z.enum(causes),
  /** A slug; null of what is about no mirror alone. */
  mirror: z.string().nullable(),
  vantages: z.array(z.string()),
  startedAt: z.number(),
  changes: z.array(z.object({ kind: z.enum(changeKinds), severity: z.enum(severities), at: z.number() })),
});
export const happeningsSchema = z.object({ happenings: z.array(happeningSchema) });
export type Happening = z.infer<typeof happeningSchema>;
