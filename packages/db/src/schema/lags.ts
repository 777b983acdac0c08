import { bigint, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { Surface } from "@heliograph/core";
import { instant } from "./instant.ts";

const columns = () => ({
  mirrorId: integer().notNull(),
  vantageId: integer().notNull(),
  surface: text().$type<Surface>().notNull(),
  /** When the span begins, a whole multiple of its length since the epoch; releases belong where they were published. */
  startsAt: instant().notNull(),
  /** Releases that arrived, and those that were looked for and have not. */
  arrived: integer().notNull(),
  missing: integer().notNull(),
  /** The lags of those that arrived, at least and at most, as core's `Histogram`; a lag below 0 counts as none. */
  atLeast: integer().array().notNull(),
  atMost: integer().array().notNull(),
  /** The longest of each, in milliseconds. */
  maxAtLeastMs: bigint({ mode: "number" }).notNull(),
  maxAtMostMs: bigint({ mode: "number" }).notNull(),
  /** How many arrived within so long for certain. */
  within1m: integer("within_1m").notNull(),
  within5m: integer("within_5m").notNull(),
  within30m: integer("within_30m").notNull(),
});

/** How late the releases of an hour came. */
export const lags1h = pgTable("lags_1h", columns(), (table) => [
  primaryKey({
    name: "lags_1h_pkey",
    columns: [table.mirrorId, table.surface, table.startsAt, table.vantageId],
  }),
]);

/** How late the releases of a UTC day came; kept for ever. */
export const lags1d = pgTable("lags_1d", columns(), (table) => [
  primaryKey({
    name: "lags_1d_pkey",
    columns: [table.mirrorId, table.surface, table.startsAt, table.vantageId],
  }),
]);
