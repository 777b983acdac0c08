import { boolean, json, pgTable, primaryKey } from "drizzle-orm/pg-core";
import type { PackedExchanges } from "../sql/packed-exchanges.ts";
import { instant } from "./instant.ts";
import { dueColumns, seriesColumns, sightColumns } from "./run-columns.ts";

/** What every run saw, never edited. Partitioned by the UTC day of `scheduledAt`; see partitions. */
export const observations = pgTable(
  "observations",
  {
    ...seriesColumns(),
    ...dueColumns(),
    ...sightColumns(),
    /** Due in announced maintenance of the mirror: no count but that of maintenance has it. */
    maintained: boolean().notNull().default(false),
    recordedAt: instant().notNull().defaultNow(),
    /** Null of a run whose measures and facts say it all. */
    exchanges: json().$type<PackedExchanges>(),
  },
  (table) => [
    primaryKey({
      name: "observations_pkey",
      columns: [table.mirrorId, table.kind, table.vantageId, table.scheduledAt, table.attempt],
    }),
  ],
);
