import { sql } from "drizzle-orm";
import type { Database, Transaction } from "../../connect.ts";
import { quarantinedObservations } from "../../schema/quarantined-observations.ts";
import { textArray } from "../../sql/array-of.ts";
import { observationColumns, observationTable, type ObservationRow } from "./observation-row.ts";

/** Sets observations apart whose time cannot be right. How many of them were new? */
export async function insertQuarantined(
  db: Database | Transaction,
  vantageId: number,
  rows: readonly (ObservationRow & { reason: string })[],
): Promise<number> {
  const inserted = await db.execute(sql`
    insert into ${quarantinedObservations} (vantage_id, ${observationColumns}, reason)
    select ${vantageId}, ${observationColumns}, reason
    from rows from (${observationTable(rows)}, unnest(${textArray(rows.map(({ reason }) => reason))}))
      as input (${observationColumns}, reason)
    order by mirror_id, kind, scheduled_at, attempt
    on conflict do nothing
    returning 1`);
  return inserted.length;
}
