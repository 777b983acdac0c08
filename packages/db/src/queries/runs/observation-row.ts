import { sql, type SQL } from "drizzle-orm";
import type { Observation } from "@heliograph/core";
import { jsonArray, plainArray, textArray } from "../../sql/array-of.ts";

/** An observation of a known mirror; its times are already corrected for the prober's clock. */
export type ObservationRow = Omit<Observation, "mirror"> & {
  mirrorId: number;
  /** Due in announced maintenance of the mirror. */
  maintained?: boolean;
};

/**
 * Many observations as one table: their columns, named as in the database, travel as one array each, which PostgreSQL
 * reads in a third of the time of a JSON document of rows.
 */
export const observationTable = (rows: readonly ObservationRow[]): SQL => sql`unnest(
  ${plainArray(rows.map(({ mirrorId }) => mirrorId))}::integer[],
  ${plainArray(rows.map(({ kind }) => kind))}::text[],
  ${plainArray(rows.map(({ scheduledAt }) => scheduledAt))}::timestamptz[],
  ${plainArray(rows.map(({ attempt }) => attempt))}::integer[],
  ${plainArray(rows.map(({ startedAt }) => startedAt))}::timestamptz[],
  ${plainArray(rows.map(({ outcome }) => outcome))}::text[],
  ${plainArray(rows.map(({ error }) => error))}::text[],
  ${jsonArray(rows.map(({ measures }) => measures))},
  ${jsonArray(rows.map(({ facts }) => facts))},
  ${textArray(rows.map(({ detail }) => detail))})`;

/** The names of the columns of `observationTable`. */
export const observationColumns = sql.raw(
  "mirror_id, kind, scheduled_at, attempt, started_at, outcome, error, measures, facts, detail",
);
