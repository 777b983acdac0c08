import { sql } from "drizzle-orm";
import type { Cause, IncidentState, Severity } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { incidents } from "../../schema/incidents.ts";
import { epochMs, epochMsOrNull } from "../../sql/moment.ts";

/** An incident as it is kept; times are epoch milliseconds. */
export type StoredIncident = IncidentState & {
  id: number;
  /** The sequence of its newest change; the next one is compared with it. */
  sequence: number;
  worst: Severity;
  /** Slugs of the vantages that ever called the mirror down or degraded. */
  vantages: string[];
};

/** Which is the newest incident of each of these mirrors, open or not? Mirrors that never had one are absent. */
export async function newestIncidents(
  db: Database | Transaction,
  mirrorIds: readonly number[],
  cause: Cause,
): Promise<Map<number, StoredIncident>> {
  const rows = await db.execute<
    Omit<StoredIncident, "endedAt"> & { mirrorId: number; endedAt: number | null }
  >(sql`
    select newest.*
    from unnest(${sql.param(mirrorIds)}::integer[]) as wanted (mirror_id) cross join lateral (
      select id, mirror_id as "mirrorId", phase, severity, worst, vantages, sequence,
        ${epochMs(incidents.startedAt)} as "startedAt", ${epochMsOrNull(incidents.endedAt)} as "endedAt"
      from ${incidents}
      where ${incidents.mirrorId} = wanted.mirror_id and cause = ${cause}
      order by id desc
      limit 1
    ) as newest`);
  return new Map(
    rows.map(({ mirrorId, endedAt, ...incident }) => [
      mirrorId,
      { ...incident, endedAt: endedAt ?? undefined },
    ]),
  );
}
