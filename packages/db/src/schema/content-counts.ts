import { integer, pgTable, primaryKey } from "drizzle-orm/pg-core";
import { instant } from "./instant.ts";

/** How many looks into a version an hour of a mirror had, by how far they were proved. */
export const contentCounts = pgTable(
  "content_counts",
  {
    mirrorId: integer().notNull(),
    /** When the hour begins. */
    startsAt: instant().notNull(),
    verified: integer().notNull(),
    refuted: integer().notNull(),
    unrecorded: integer().notNull(),
    unproved: integer().notNull(),
  },
  (table) => [primaryKey({ name: "content_counts_pkey", columns: [table.mirrorId, table.startsAt] })],
);
