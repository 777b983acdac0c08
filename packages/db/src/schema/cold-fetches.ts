import { boolean, index, integer, pgTable, primaryKey, real, text } from "drizzle-orm/pg-core";
import { instant } from "./instant.ts";

/** What it took a mirror to show a version that nobody may have asked it for before. */
export const coldFetches = pgTable(
  "cold_fetches",
  {
    mirrorId: integer().notNull(),
    vantageId: integer().notNull(),
    module: text().notNull(),
    version: text().notNull(),
    /** Whether it had it before; null where that could not be asked. */
    stored: boolean(),
    firstAskedAt: instant().notNull(),
    firstStatus: integer().notNull(),
    /** The newest question that was answered "not found", when it was put; null where none was. */
    missedAt: instant(),
    /** The first answer that had it, when it was there, and its time to first byte. */
    foundAt: instant(),
    ttfbMs: real(),
    /** What the mirror said when it did not have it. */
    reason: text().notNull(),
  },
  (table) => [
    primaryKey({
      name: "cold_fetches_pkey",
      columns: [table.mirrorId, table.vantageId, table.module, table.version],
    }),
    index().on(table.mirrorId, table.firstAskedAt),
    index().on(table.firstAskedAt),
  ],
);
