import { sql } from "drizzle-orm";
import { publicCauses, severities, type Month } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { incidents } from "../../schema/incidents.ts";
import { anyOf } from "../../sql/any-of.ts";
import { textArray } from "../../sql/array-of.ts";
import { moment } from "../../sql/moment.ts";
import type { Stretch } from "../runs/read-months.ts";

/** What happened to a mirror in a UTC month, such as `2026-11`. */
type MonthlyIncidents = Pick<Month, "month" | "incidents" | "worst"> & { mirrorId: number };

/**
 * How many incidents of these mirrors lasted in each month of a stretch, up to `now` where they are open, and how bad was
 * the worst? They are those that the list shows where it is asked for a mirror and a month.
 */
export async function readMonthlyIncidents(
  db: Database | Transaction,
  mirrorIds: readonly number[],
  { since, until, now }: Stretch & { now: number },
): Promise<MonthlyIncidents[]> {
  const rows = await db.execute<Omit<MonthlyIncidents, "worst"> & { rank: number }>(sql`
    select mirror_id as "mirrorId", to_char(month, 'YYYY-MM') as month, count(*)::integer as incidents,
      max(array_position(${textArray([...severities])}, worst)) as rank
    from ${incidents} cross join lateral generate_series(
      date_trunc('month', greatest(started_at, ${moment(since)}) at time zone 'UTC'),
      least(coalesce(ended_at, ${moment(now)}), ${moment(until - 1)}) at time zone 'UTC', interval '1 month') as month
    where ${anyOf(incidents.mirrorId, mirrorIds)} and cause = any(${textArray([...publicCauses])})
      and started_at < ${moment(until)} and (ended_at is null or ended_at >= ${moment(since)})
    group by mirror_id, month`);
  return rows.map(({ rank, ...month }) => ({ ...month, worst: severities[rank - 1] ?? null }));
}
