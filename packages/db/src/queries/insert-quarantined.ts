import { sql } from "drizzle-orm";
import type { Database, Transaction } from "../connect.ts";
import { quarantinedObservations } from "../schema/quarantined-observations.ts";
import { observationColumns, type ObservationRow } from "./observation-row.ts";

/** Sets observations apart whose time cannot be right. How many of them were new? */
export async function insertQuarantined(
  db: Database | Transaction,
  vantageId: number,
  rows: readonly (ObservationRow & { reason: string })[],
): Promise<number> {
  const inserted = await db.execute(sql`
    insert into ${quarantinedObservations} (mirror_id, kind, vantage_id, scheduled_at, attempt, started_at, outcome,
      error, measures, facts, detail, reason)
    select "mirrorId", kind, ${vantageId}, "scheduledAt", attempt, "startedAt", outcome, error, measures, facts, detail,
      reason
    from json_to_recordset(${JSON.stringify(rows)}::json) as input (${observationColumns}, reason text)
    order by "mirrorId", kind, "scheduledAt", attempt
    on conflict do nothing
    returning 1`);
  return inserted.length;
}
