import { index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant } from "./instant.ts";

/** What a mirror last told a vantage of a module of the basket. */
export const listings = pgTable(
  "listings",
  {
    mirrorId: integer().notNull(),
    vantageId: integer().notNull(),
    module: text().notNull(),
    /** The highest version listed, and what `@latest` says; null where the mirror does not know the module. */
    newest: text(),
    latest: text(),
    count: integer().notNull(),
    /** Short name of the list; see core's `Look`. */
    digest: text(),
    lookedAt: instant().notNull(),
    /** When the list was first seen as it is. */
    changedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ name: "listings_pkey", columns: [table.mirrorId, table.vantageId, table.module] }),
    index().on(table.module),
  ],
);
