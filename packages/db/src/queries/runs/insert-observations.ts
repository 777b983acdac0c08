import { sql } from "drizzle-orm";
import type { Database, Transaction } from "../../connect.ts";
import { observations } from "../../schema/observations.ts";
import { jsonArray, plainArray } from "../../sql/array-of.ts";
import { observationColumns, observationTable, type ObservationRow } from "./observation-row.ts";
import { packExchanges } from "../../sql/packed-exchanges.ts";

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
      select *
      from rows from (${observationTable(rows)}, unnest(
          ${jsonArray(rows.map(({ exchanges }) => exchanges && packExchanges(exchanges)))},
          ${plainArray(rows.map(({ maintained }) => maintained === true))}::boolean[]))
        with ordinality as input (${observationColumns}, exchanges, maintained, place)
    ), inserted as (
      insert into ${observations} (vantage_id, ${observationColumns}, exchanges, maintained)
      select ${vantageId}, ${observationColumns}, exchanges, maintained
      from input
      order by mirror_id, kind, scheduled_at, attempt, place
      on conflict do nothing
      returning mirror_id, kind, scheduled_at, attempt
    )
    select array_agg(place) as places from (
      select min(place)::integer - 1 as place
      from inserted join input using (mirror_id, kind, scheduled_at, attempt)
      group by mirror_id, kind, scheduled_at, attempt
    ) as fresh`);
  const places = new Set(result?.places);
  return rows.filter((_, place) => places.has(place));
}
