import { pgTable, primaryKey } from "drizzle-orm/pg-core";
import { instant } from "./instant.ts";
import { dueColumns, seriesColumns, sightColumns } from "./run-columns.ts";

/** What every run saw, never edited. Partitioned by the UTC day of `scheduledAt`; see partitions. */
export const observations = pgTable(
  "observations",
  { ...seriesColumns(), ...dueColumns(), ...sightColumns(), recordedAt: instant().notNull().defaultNow() },
  (table) => [
    primaryKey({
      name: "observations_pkey",
      columns: [table.mirrorId, table.kind, table.vantageId, table.scheduledAt, table.attempt],
    }),
  ],
);
