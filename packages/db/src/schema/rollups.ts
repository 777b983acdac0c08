import { integer, pgTable, primaryKey } from "drizzle-orm/pg-core";
import { instant } from "./instant.ts";
import { seriesColumns } from "./run-columns.ts";

const columns = () => ({
  ...seriesColumns(),
  /** When the span begins, a whole multiple of its length since the epoch; runs belong where they were due. */
  startsAt: instant().notNull(),
  ok: integer().notNull(),
  degraded: integer().notNull(),
  failed: integer().notNull(),
  unknown: integer().notNull(),
  /** Runs in announced maintenance; none of them is in the other counts. */
  maintenance: integer().notNull().default(0),
  /** Times to first byte of the answered runs, as core's `Histogram`. */
  histogram: integer().array().notNull(),
});

// Pages ask for a span of one mirror from all vantages, so in the keys the time comes before the vantage.

/** Runs of five minutes, counted. Partitioned by the UTC day of `startsAt`; see partitions. */
export const rollups5m = pgTable("rollups_5m", columns(), (table) => [
  primaryKey({
    name: "rollups_5m_pkey",
    columns: [table.mirrorId, table.kind, table.startsAt, table.vantageId],
  }),
]);

/** Runs of an hour, counted. */
export const rollups1h = pgTable("rollups_1h", columns(), (table) => [
  primaryKey({
    name: "rollups_1h_pkey",
    columns: [table.mirrorId, table.kind, table.startsAt, table.vantageId],
  }),
]);

/** Runs of a UTC day, counted; kept for ever. */
export const rollups1d = pgTable(
  "rollups_1d",
  {
    ...columns(),
    /** The hours of the day in which runs were due, a bit each, the first hour the lowest. */
    hoursSeen: integer().notNull().default(0),
  },
  (table) => [
    primaryKey({
      name: "rollups_1d_pkey",
      columns: [table.mirrorId, table.kind, table.startsAt, table.vantageId],
    }),
  ],
);
