import { sql } from "drizzle-orm";
import type { Tally } from "@heliograph/core";
import type { Transaction } from "../connect.ts";
import { tallies } from "../schema/tallies.ts";
import { observationColumns, type ObservationRow } from "./observation-row.ts";

/** Keeps the newest observation of each check of a vantage and what it counted up to there; at most one row a check. */
export async function saveTallies(
  tx: Transaction,
  vantageId: number,
  latest: readonly { observation: ObservationRow; tally: Tally }[],
): Promise<void> {
  const rows = latest.map(({ observation, tally }) => ({ ...observation, tally }));
  await tx.execute(sql`
    insert into ${tallies} as known (mirror_id, kind, vantage_id, scheduled_at, attempt, started_at, outcome, error,
      measures, facts, detail, tally)
    select "mirrorId", kind, ${vantageId}::integer, "scheduledAt", attempt, "startedAt", outcome, error, measures, facts,
      detail, tally
    from json_to_recordset(${JSON.stringify(rows)}::json) as input (${observationColumns}, tally jsonb)
    order by "mirrorId", kind
    on conflict (mirror_id, kind, vantage_id) do update set
      scheduled_at = excluded.scheduled_at, attempt = excluded.attempt, started_at = excluded.started_at,
      outcome = excluded.outcome, error = excluded.error, measures = excluded.measures, facts = excluded.facts,
      detail = excluded.detail, tally = excluded.tally
    where known.scheduled_at <= excluded.scheduled_at`);
}
