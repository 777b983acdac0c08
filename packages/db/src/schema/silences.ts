import { sql } from "drizzle-orm";
import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import type { Cause } from "@heliograph/core";
import { incidents } from "./incidents.ts";
import { instant } from "./instant.ts";

/** What operators want no messages about for a while, by incident or by mirrors and causes; nothing else changes. */
export const silences = pgTable(
  "silences",
  {
    id: integer().generatedAlwaysAsIdentity().primaryKey(),
    incidentId: integer().references(() => incidents.id),
    /** Slugs; null for all. */
    mirrors: text().array(),
    causes: text().array().$type<Cause[]>(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    operator: text().notNull(),
    reason: text().notNull(),
    createdAt: instant().notNull(),
    /** When what it held back was let go. */
    settledAt: instant(),
  },
  (table) => [
    index("silences_unsettled")
      .on(table.endsAt)
      .where(sql`settled_at is null`),
  ],
);
