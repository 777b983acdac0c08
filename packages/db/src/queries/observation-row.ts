import { sql, type SQL } from "drizzle-orm";
import type { Observation } from "@heliograph/core";

/** An observation of a known mirror; its times are already corrected for the prober's clock. */
export type ObservationRow = Omit<Observation, "mirror"> & { mirrorId: number };

/**
 * Many observations as one table: their columns, named as in the database, travel as one array each, which PostgreSQL
 * reads in a third of the time of a JSON document of rows.
 */
export const observationTable = (rows: readonly ObservationRow[]): SQL => sql`unnest(
  ${column(rows, "mirrorId")}::integer[], ${column(rows, "kind")}::text[],
  ${column(rows, "scheduledAt")}::text[]::timestamptz[], ${column(rows, "attempt")}::integer[],
  ${column(rows, "startedAt")}::text[]::timestamptz[], ${column(rows, "outcome")}::text[],
  ${column(rows, "error")}::text[], ${jsonColumn(rows.map(({ measures }) => measures))},
  ${jsonColumn(rows.map(({ facts }) => facts))}, ${column(rows, "detail")}::text[])`;

/** The names of the columns of `observationTable`. */
export const observationColumns = sql.raw(
  "mirror_id, kind, scheduled_at, attempt, started_at, outcome, error, measures, facts, detail",
);

/** Values of any shape as one array of JSON. */
export const jsonColumn = (values: readonly unknown[]): SQL =>
  sql`${sql.param(values.map((value) => JSON.stringify(value)))}::text[]::json[]`;

const column = (rows: readonly ObservationRow[], name: Exclude<keyof ObservationRow, "measures" | "facts">) =>
  sql.param(rows.map((row) => row[name]));
