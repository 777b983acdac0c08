import { sql } from "drizzle-orm";
import type { Tally } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { tallies } from "../../schema/tallies.ts";
import { jsonArray } from "../../sql/array-of.ts";
import { observationColumns, observationTable, type ObservationRow } from "../runs/observation-row.ts";

/** Keeps the newest observation of each check of a vantage and what it counted up to there; at most one row a check. */
export async function saveTallies(
  tx: Transaction,
  vantageId: number,
  latest: readonly { observation: ObservationRow; tally: Tally }[],
): Promise<void> {
  await tx.execute(sql`
    insert into ${tallies} as known (vantage_id, ${observationColumns}, tally)
    select ${vantageId}::integer, ${observationColumns}, tally
    from rows from (${observationTable(latest.map(({ observation }) => observation))},
      unnest(${jsonArray(latest.map(({ tally }) => tally))})) as input (${observationColumns}, tally)
    order by mirror_id, kind
    on conflict (mirror_id, kind, vantage_id) do update set
      scheduled_at = excluded.scheduled_at, attempt = excluded.attempt, started_at = excluded.started_at,
      outcome = excluded.outcome, error = excluded.error, measures = excluded.measures, facts = excluded.facts,
      detail = excluded.detail, tally = excluded.tally
    where known.scheduled_at <= excluded.scheduled_at`);
}
