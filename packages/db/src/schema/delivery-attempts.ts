import { boolean, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { AttemptEnd } from "@heliograph/core";
import { deliveries } from "./deliveries.ts";
import { instant } from "./instant.ts";

/** Every time that a delivery was tried, written before it is; without an end while it is under way. */
export const deliveryAttempts = pgTable(
  "delivery_attempts",
  {
    deliveryId: uuid()
      .notNull()
      .references(() => deliveries.id),
    /** From 1. */
    attempt: integer().notNull(),
    startedAt: instant().notNull(),
    endedAt: instant(),
    end: text().$type<AttemptEnd>(),
    /** The receiver may have acted on it although it did not say so: another attempt may be a repeat. */
    ambiguous: boolean().notNull().default(false),
    /** HTTP's, or that of SMTP. */
    status: integer(),
    /** The vendor's own. */
    code: text(),
    reason: text(),
    /** How the answer began, without secrets. */
    excerpt: text(),
  },
  (table) => [
    primaryKey({ name: "delivery_attempts_pkey", columns: [table.deliveryId, table.attempt] }),
    index().on(table.startedAt),
  ],
);
