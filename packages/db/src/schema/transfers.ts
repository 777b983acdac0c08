import { boolean, doublePrecision, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { SizeClass, Temperature } from "@heliograph/core";
import { dueColumns } from "./run-columns.ts";

/** What was fetched in bulk and how fast, one row a run of the check `throughput` that got so far. Units as in core's `Transfer`. */
export const transfers = pgTable(
  "transfers",
  {
    mirrorId: integer().notNull(),
    vantageId: integer().notNull(),
    ...dueColumns(),
    module: text().notNull(),
    version: text().notNull(),
    sizeClass: integer().$type<SizeClass>().notNull(),
    isWhole: boolean().notNull(),
    temperature: text().$type<Temperature>().notNull(),
    family: integer().$type<4 | 6>().notNull(),
    address: text().notNull(),
    sizeBytes: integer().notNull(),
    durationMs: doublePrecision().notNull(),
    totalMs: doublePrecision().notNull(),
    ttfbMs: doublePrecision().notNull(),
    mbps: doublePrecision().notNull(),
    bestSecondMbps: doublePrecision().notNull(),
    /** Both in rising order, so that their medians are found where they lie. */
    idleTtfbMs: doublePrecision().array().notNull(),
    loadedTtfbMs: doublePrecision().array().notNull(),
    linkMbps: doublePrecision(),
    linkThrough: text(),
    linkBound: boolean().notNull(),
  },
  (table) => [
    primaryKey({
      name: "transfers_pkey",
      columns: [table.mirrorId, table.scheduledAt, table.vantageId, table.attempt],
    }),
    index().on(table.scheduledAt),
    // What comparisons read of each of a month's transfers, in an index alone.
    index("transfers_compared_index").on(
      table.mirrorId,
      table.scheduledAt,
      table.vantageId,
      table.sizeClass,
      table.temperature,
      table.family,
      table.mbps,
      table.ttfbMs,
    ),
  ],
);
