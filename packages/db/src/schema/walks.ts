import { doublePrecision, index, integer, json, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { ErrorClass, Outcome, Walk } from "@heliograph/core";
import { instant } from "./instant.ts";
import { dueColumns } from "./run-columns.ts";

/** What became of getting a module through a chain, one row a run of the check `chain`. */
export const walks = pgTable(
  "walks",
  {
    chainId: integer().notNull(),
    vantageId: integer().notNull(),
    ...dueColumns(),
    /** What GOPROXY was then. */
    goproxy: text().notNull(),
    startedAt: instant().notNull(),
    outcome: text().$type<Outcome>().notNull(),
    error: text().$type<ErrorClass>().notNull(),
    detail: text().notNull(),
    /** Who gave the zip, or else what came last; null where nobody did. */
    servedBy: text(),
    totalMs: doublePrecision(),
    /** Null of a run that never began. */
    walk: json().$type<Walk>(),
  },
  (table) => [
    primaryKey({
      name: "walks_pkey",
      columns: [table.chainId, table.scheduledAt, table.vantageId, table.attempt],
    }),
    index().on(table.scheduledAt),
  ],
);
