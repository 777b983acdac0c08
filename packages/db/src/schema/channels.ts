import type { ChannelLanguage } from "@heliograph/core";
import { boolean, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./instant.ts";

/** Where notices go, and how that is going; a channel that the configuration no longer names, or whose subscriber has left, is retired. */
export const channels = pgTable("channels", {
  id: integer().generatedAlwaysAsIdentity().primaryKey(),
  name: text().notNull().unique(),
  /** Which notifier it is of. */
  kind: text().notNull(),
  language: text().$type<ChannelLanguage>().notNull(),
  /** Its settings as JSON, encrypted: addresses and tokens are secrets. */
  sealed: text().notNull(),
  /** What may be shown of them: the host and the last characters. */
  hint: text().notNull(),
  /** What takes over when it is dead. */
  isFallback: boolean().notNull(),
  /** Whether it is a subscriber's: the configuration does not know of it, and what is wrong with it is no trouble of ours. */
  isPublic: boolean().notNull().default(false),
  retiredAt: instant(),
  /** Why nothing is sent to it any more; null while it is in use. */
  disabledReason: text(),
  disabledAt: instant(),
  /** Answers in a row that say that the destination is none. */
  refusals: integer().notNull().default(0),
  /** Since when nothing has got through; null while it takes what it is sent. */
  failingSince: instant(),
  /** When a receiver that keeps alerts open was last told that they are. */
  refreshedAt: instant(),
  /** It asked to be left alone until then. */
  restsUntil: instant(),
  /** How much of its budget is left, as of when. */
  allowance: jsonb().$type<{ tokens: number; at: number } | null>(),
  /** The sender that holds it, so that one message is under way at a time. */
  leasedBy: uuid(),
  leasedUntil: instant(),
});
