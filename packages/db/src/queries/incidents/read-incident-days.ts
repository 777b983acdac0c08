import { sql } from "drizzle-orm";
import type { CalendarDay, Day } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { incidentChanges } from "../../schema/incident-changes.ts";
import { incidents } from "../../schema/incidents.ts";
import { anyOf } from "../../sql/any-of.ts";
import { plainArray } from "../../sql/array-of.ts";
import { isoOf, moment } from "../../sql/moment.ts";
import { pageKind } from "../mirrors/page-kind.ts";

/** How bad an outage can be, from bad to worst. */
const outages = ["degraded", "partial", "down"] as const;

/** A day's share of incidents; `day` is an ISO date. */
export type IncidentDay = Pick<Day, "day" | "incidents" | "incidentMs" | "worst">;

/**
 * On which of these days was a mirror out, for how long, and how bad was it at worst? What was found in its bytes is no outage.
 * An incident lasts from its first failure until its end or `now`; a stretch between two of its changes is as bad as
 * the first of them says, and one that follows its resolution, before it is reopened, belongs to no incident.
 */
export async function readIncidentDays(
  db: Database | Transaction,
  mirrorIds: readonly number[],
  { days, now }: { days: readonly CalendarDay[]; now: number },
): Promise<Map<number, IncidentDay[]>> {
  const since = days[0]?.startsAt ?? now;
  const rows = await db.execute<{ mirrorId: number; days: (IncidentDay & { rank: number })[] }>(sql`
    with shown as (
      select *
      from unnest(
        ${plainArray(days.map(({ day }) => day))}::text[],
        ${plainArray(days.map(({ startsAt }) => isoOf(startsAt)))}::timestamptz[],
        ${plainArray(days.map(({ endsAt }) => isoOf(endsAt)))}::timestamptz[]
      ) as shown (day, starts_at, ends_at)
    ), stretch as (
      select incident_id, mirror_id, kind, incident_changes.severity,
        greatest(case when incident_changes.sequence = 1 then started_at else at end, ${moment(since)}) as from_at,
        least(lead(at, 1, ${moment(now)}) over (partition by incident_id order by incident_changes.sequence),
          ended_at) as to_at
      from ${incidents} join ${incidentChanges} on incident_id = id
      where ${anyOf(incidents.mirrorId, mirrorIds)} and cause = ${pageKind} and (ended_at is null or ended_at >= ${moment(since)})
    ), troubled as (
      select mirror_id, day, count(distinct incident_id) as incidents,
        round(sum(extract(epoch from least(to_at, ends_at) - greatest(from_at, starts_at)) * 1000)) as "incidentMs",
        max(array_position(${sql.param(outages)}::text[], severity)) as rank
      from stretch join shown on from_at < ends_at and to_at > starts_at
      where kind <> 'resolved' and from_at < to_at
      group by mirror_id, day
    )
    select mirror_id as "mirrorId", json_agg(json_build_object('day', day, 'incidents', incidents,
      'incidentMs', "incidentMs", 'rank', rank) order by day) as days
    from troubled
    group by mirror_id`);
  return new Map(
    rows.map(({ mirrorId, days: ofMirror }) => [
      mirrorId,
      ofMirror.map(({ rank, ...day }) => ({ ...day, worst: outages[rank - 1] ?? null })),
    ]),
  );
}
