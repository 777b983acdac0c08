import { sql } from "drizzle-orm";
import type { Happening } from "@heliograph/core";
import type { Database } from "../../connect.ts";
import { incidentChanges } from "../../schema/incident-changes.ts";
import { incidents } from "../../schema/incidents.ts";
import { mirrors } from "../../schema/mirrors.ts";
import { epochMs, moment } from "../../sql/moment.ts";

/** What has happened to incidents since a moment, but for those that another one explains or that came to light too late? */
export async function readHappenings(db: Database, since: number): Promise<Happening[]> {
  const rows = await db.execute<Happening>(sql`
    select cause, (select slug from ${mirrors} where ${mirrors.id} = ${incidents.mirrorId}) as mirror, vantages,
      ${epochMs(incidents.startedAt)} as "startedAt",
      json_agg(json_build_object('kind', kind, 'severity', changed.severity, 'at', extract(epoch from at) * 1000)
        order by changed.sequence) as changes
    from ${incidents} join ${incidentChanges} as changed on incident_id = ${incidents.id}
    where at >= ${moment(since)} and under_id is null and not late
    group by ${incidents.id}
    order by ${incidents.id}`);
  return [...rows];
}
