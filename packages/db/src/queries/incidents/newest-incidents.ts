import { sql } from "drizzle-orm";
import type { Cause } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { incidents } from "../../schema/incidents.ts";
import { incidentColumns, storedIncident, type IncidentRow, type StoredIncident } from "./stored-incident.ts";

/** Which is the newest incident of each of these mirrors, open or not? Mirrors that never had one are absent. */
export async function newestIncidents(
  db: Database | Transaction,
  mirrorIds: readonly number[],
  cause: Cause,
): Promise<Map<number, StoredIncident>> {
  const rows = await db.execute<IncidentRow & { mirrorId: number }>(sql`
    select newest.*
    from unnest(${sql.param(mirrorIds)}::integer[]) as wanted (mirror_id) cross join lateral (
      select mirror_id as "mirrorId", ${incidentColumns()}
      from ${incidents}
      where ${incidents.mirrorId} = wanted.mirror_id and cause = ${cause} and not late
      order by id desc
      limit 1
    ) as newest`);
  return new Map(rows.map(({ mirrorId, ...row }) => [mirrorId, storedIncident(row)]));
}
