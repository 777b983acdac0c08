import { sql } from "drizzle-orm";
import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import type { ChannelLanguage, Severity, SubscriptionKind } from "@heliograph/core";
import { channels } from "./channels.ts";
import { instant } from "./instant.ts";

/** Who of the public wants to hear of incidents. Whose will is shown has a channel; who ends it is forgotten. */
export const subscriptions = pgTable(
  "subscriptions",
  {
    id: integer().generatedAlwaysAsIdentity().primaryKey(),
    /** Null until it is confirmed. */
    channelId: integer()
      .unique("subscriptions_channel_id_unique")
      .references(() => channels.id),
    kind: text().$type<SubscriptionKind>().notNull(),
    /** SHA-256 of the token that whoever has it may change and end this by. */
    tokenDigest: text().notNull().unique("subscriptions_token_digest_unique"),
    /** By this it is known again that two lead to one place, without knowing the place. */
    targetDigest: text().notNull(),
    /** What its channel is to be set up with, encrypted; empty once there is one. */
    sealed: text().notNull(),
    /** What may be shown of where it leads. */
    hint: text().notNull(),
    /** Slugs; null for all. */
    mirrors: text().array(),
    severity: text().$type<Severity>().notNull(),
    language: text().$type<ChannelLanguage>().notNull(),
    requestedAt: instant().notNull(),
    confirmedAt: instant(),
  },
  (table) => [
    index().on(table.targetDigest),
    index("subscriptions_unconfirmed")
      .on(table.requestedAt)
      .where(sql`confirmed_at is null`),
  ],
);
