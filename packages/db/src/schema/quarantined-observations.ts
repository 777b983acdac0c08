import { index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant } from "./instant.ts";
import { dueColumns, seriesColumns, sightColumns } from "./run-columns.ts";

/** Observations whose time cannot be right: kept for whoever looks into it, counted nowhere. */
export const quarantinedObservations = pgTable(
  "quarantined_observations",
  {
    ...seriesColumns(),
    ...dueColumns(),
    ...sightColumns(),
    reason: text().notNull(),
    recordedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({
      name: "quarantined_observations_pkey",
      columns: [table.mirrorId, table.kind, table.vantageId, table.scheduledAt, table.attempt],
    }),
    index().on(table.recordedAt),
  ],
);
