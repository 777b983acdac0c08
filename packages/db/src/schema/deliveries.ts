import { sql } from "drizzle-orm";
import { foreignKey, index, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { DeliveryState, Notice } from "@heliograph/core";
import { channels } from "./channels.ts";
import { incidents } from "./incidents.ts";
import { instant } from "./instant.ts";

/** What channels are told, one row a notice and channel, written together with the change that it tells of. */
export const deliveries = pgTable(
  "deliveries",
  {
    /** Goes out unchanged with every attempt: what receivers know a repeat by. */
    id: uuid().primaryKey(),
    /** In the order of writing. */
    position: integer().generatedAlwaysAsIdentity().notNull(),
    channelId: integer()
      .notNull()
      .references(() => channels.id),
    /** Null of a digest, of maintenance and of a test. */
    incidentId: integer().references(() => incidents.id),
    /** The change that it tells of. */
    sequence: integer(),
    /** Tells several notices of one change apart: empty for the change itself, `reminder` and when, `escalation`; what is about no incident has an occasion of its own. */
    occasion: text().notNull().default(""),
    /** The name of the route that led here; empty where none did. */
    route: text().notNull(),
    notice: jsonb().$type<Notice>().notNull(),
    state: text().$type<DeliveryState>().notNull(),
    /** Why it is held, or why it ended without having been sent. */
    reason: text(),
    /** The delivery that says what this one would have said. */
    mergedInto: uuid(),
    queuedAt: instant().notNull(),
    /** Not before then. */
    dueAt: instant().notNull(),
    /** Attempts begun; the number fences what an earlier one has still to say. */
    attempts: integer().notNull().default(0),
    leasedUntil: instant(),
    endedAt: instant(),
  },
  (table) => [
    unique("deliveries_once")
      .on(table.incidentId, table.sequence, table.channelId, table.occasion)
      .nullsNotDistinct(),
    foreignKey({ name: "deliveries_merged_into", columns: [table.mergedInto], foreignColumns: [table.id] }),
    index("deliveries_to_send")
      .on(table.channelId, table.dueAt)
      .where(sql`state in ('waiting', 'sending')`),
    index("deliveries_held")
      .on(table.incidentId)
      .where(sql`state = 'held'`),
    index().on(table.incidentId, table.channelId, table.position),
    index().on(table.mergedInto),
    index().on(table.endedAt),
  ],
);
