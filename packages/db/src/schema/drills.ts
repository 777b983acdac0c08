import { doublePrecision, index, integer, json, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { DrillFault, Walk } from "@heliograph/core";
import { instant } from "./instant.ts";

/** What became of getting a module through a chain with a fault at one hop. */
export const drills = pgTable(
  "drills",
  {
    chainId: integer().notNull(),
    vantageId: integer().notNull(),
    /** When the run that it belongs to was due. */
    scheduledAt: instant().notNull(),
    hop: integer().notNull(),
    fault: text().$type<DrillFault>().notNull(),
    /** What GOPROXY was then. */
    goproxy: text().notNull(),
    startedAt: instant().notNull(),
    switchMs: doublePrecision(),
    baselineMs: doublePrecision().notNull(),
    walk: json().$type<Walk>().notNull(),
  },
  (table) => [
    primaryKey({
      name: "drills_pkey",
      columns: [table.chainId, table.vantageId, table.hop, table.fault, table.scheduledAt],
    }),
    index().on(table.scheduledAt),
  ],
);
