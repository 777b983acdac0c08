import { sql } from "drizzle-orm";
import { integer, pgTable, primaryKey } from "drizzle-orm/pg-core";
import { instant } from "./instant.ts";
import { vantages } from "./vantages.ts";

/** Stretches of time in which a vantage's own network failed. */
export const isolations = pgTable(
  "isolations",
  {
    vantageId: integer()
      .notNull()
      .references(() => vantages.id),
    startedAt: instant().notNull(),
    endedAt: instant(),
    /** When we heard of it and took back what had been recorded by then. */
    heardAt: instant()
      .notNull()
      .default(sql`clock_timestamp()`),
  },
  (table) => [primaryKey({ name: "isolations_pkey", columns: [table.vantageId, table.startedAt] })],
);
