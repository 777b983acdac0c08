import { index, json, pgTable, primaryKey } from "drizzle-orm/pg-core";
import type { Tally } from "@heliograph/core";
import { dueColumns, seriesColumns, sightColumns } from "./run-columns.ts";

/** The newest observation of every series, and the vote it led to. */
export const tallies = pgTable(
  "tallies",
  {
    ...seriesColumns(),
    ...dueColumns(),
    ...sightColumns(),
    /** Null once the vantage was isolated: its counting begins anew. */
    tally: json().$type<Tally>(),
  },
  (table) => [
    primaryKey({ name: "tallies_pkey", columns: [table.mirrorId, table.kind, table.vantageId] }),
    index().on(table.vantageId),
  ],
);
