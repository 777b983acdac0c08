import { boolean, index, integer, json, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { Spread } from "@heliograph/core";
import { instant } from "./instant.ts";

/** One question that was put to a mirror several times in a row, and the answers. */
export const spreads = pgTable(
  "spreads",
  {
    mirrorId: integer().notNull(),
    vantageId: integer().notNull(),
    module: text().notNull(),
    askedAt: instant().notNull(),
    answers: integer().array().notNull(),
    bodies: json().$type<Spread["bodies"]>().notNull(),
    differing: text().array().notNull(),
    /** Whether the answers differ in what has been out for long enough to be everywhere, as far as that is known by now. */
    disagrees: boolean().notNull(),
  },
  (table) => [
    primaryKey({
      name: "spreads_pkey",
      columns: [table.mirrorId, table.askedAt, table.vantageId, table.module],
    }),
    index().on(table.askedAt),
  ],
);
