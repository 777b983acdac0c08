import { sql } from "drizzle-orm";
import type { Database, Transaction } from "../connect.ts";
import { observations } from "../schema/observations.ts";
import { observationColumns, type ObservationRow } from "./observation-row.ts";

/**
 * Records what a vantage saw. Which of it was new? Those are returned; an observation already known changes nothing.
 * Rows go in by key, so that two batches with the same rows wait for each other and don't deadlock; of two with one
 * key in a batch the first counts.
 */
export async function insertObservations(
  db: Database | Transaction,
  vantageId: number,
  rows: readonly ObservationRow[],
): Promise<ObservationRow[]> {
  const [result] = await db.execute<{ places: number[] | null }>(sql`
    with input as (
      select * from rows from (json_to_recordset(${JSON.stringify(rows)}::json) as (${observationColumns}))
        with ordinality
    ), inserted as (
      insert into ${observations} (mirror_id, kind, vantage_id, scheduled_at, attempt, started_at, outcome, error,
        measures, facts, detail)
      select "mirrorId", kind, ${vantageId}, "scheduledAt", attempt, "startedAt", outcome, error, measures, facts, detail
      from input
      order by "mirrorId", kind, "scheduledAt", attempt, ordinality
      on conflict do nothing
      returning mirror_id, kind, scheduled_at, attempt
    )
    select array_agg(place) as places from (
      select min(ordinality)::integer - 1 as place
      from inserted join input
        on (mirror_id, inserted.kind, scheduled_at, inserted.attempt) = ("mirrorId", input.kind, "scheduledAt", input.attempt)
      group by mirror_id, inserted.kind, scheduled_at, inserted.attempt
    ) as fresh`);
  const places = new Set(result?.places);
  return rows.filter((_, place) => places.has(place));
}
