import { z } from "zod";
import { causes } from "../cause.ts";
import { severities } from "../follow.ts";

/** What a notice is about an incident, in the order of its life; and what stands for none: announced maintenance, several events at once, a test. */
export const noticeKinds = [
  "opened",
  "reopened",
  "updated",
  "flapping",
  "steadied",
  "reminder",
  "escalation",
  "recovered",
  "maintenance",
  "digest",
  "test",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** How loud a notice is: as bad as its incident is, or no trouble of a mirror's at all. */
export const loudnesses = ["info", ...severities] as const;
export type Loudness = (typeof loudnesses)[number];

const named = z.object({ slug: z.string(), name: z.string() });

/** What one notice of a digest comes to; times are ISO 8601 UTC. */
const gistSchema = z.object({
  kind: z.enum(noticeKinds),
  severity: z.enum(loudnesses),
  incident: z.string(),
  cause: z.enum(causes),
  mirror: named.nullable(),
  subject: z.string().nullable(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
});

/**
 * What a channel is told, free of any language and of any channel: facts as they were when it happened.
 * Notifiers put it into words. Times are ISO 8601 UTC. It holds no secret, and what mirrors wrote in it is untrusted.
 */
export const noticeSchema = z.object({
  kind: z.enum(noticeKinds),
  severity: z.enum(loudnesses),
  /** When it happened. */
  at: z.string(),
  /** Null of what is about no incident, or about several. */
  incident: z.object({ id: z.string(), sequence: z.int() }).nullable(),
  cause: z.enum(causes).nullable(),
  mirror: named.extend({ host: z.string() }).nullable(),
  /** What it is about where that is no mirror: a vantage's or a channel's name, the title of a maintenance window. */
  subject: z.string().nullable(),
  /** Who sees it, of how many that look. */
  vantages: z.array(z.object({ slug: z.string(), name: z.object({ en: z.string(), "zh-CN": z.string() }) })),
  looking: z.int(),
  /** First failure, and first lasting success; null where they do not apply, or while it lasts. */
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  /** Of an outage, what most runs failed of; of a finding, `module@version`, a rule or a host, and one sentence in English. */
  error: z.string().nullable(),
  finding: z.object({ subject: z.string(), detail: z.string() }).nullable(),
  /** The mirrors that a shared outage or a maintenance window has taken along. */
  affected: z.array(named),
  /** What takes a reader around the trouble: the `go env -w` line of the chain that is recommended. */
  command: z.string().nullable(),
  /** Of a digest: what it stands for, the oldest first. */
  gists: z.array(gistSchema),
  /** Paths on our own site, without its address and without a language. */
  links: z.object({ incident: z.string().nullable(), mirror: z.string().nullable() }),
});

/** What a channel is told. */
export type Notice = z.infer<typeof noticeSchema>;

/** What one notice of a digest comes to. */
export type Gist = z.infer<typeof gistSchema>;
