import { sql, type SQL } from "drizzle-orm";
import {
  addCounts,
  datesUntil,
  days,
  hours,
  outcomes,
  type Counts,
  type Day,
  type MirrorDetail,
  type Outcome,
} from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { rollups1h } from "../../schema/rollups.ts";
import { moment } from "../../sql/moment.ts";
import { pageKind } from "../mirrors/page-kind.ts";

const none = { ok: 0, degraded: 0, failed: 0, unknown: 0 };

/**
 * How did the runs on a mirror end, over windows up to now? The short ones count whole hours. The long ones count the
 * days that the bars show, so that a share and the bars beside it cannot disagree.
 */
export async function readWindows(
  db: Database | Transaction,
  mirrorId: number,
  { shownDays, zone, now }: { shownDays: readonly Day[]; zone: string; now: number },
): Promise<MirrorDetail["windows"]> {
  const since = { day: moment(now - hours(24)), week: moment(now - days(7)) };
  const [counted = { day: none, week: none }] = await db.execute<Record<"day" | "week", Counts>>(sql`
    select ${countsSince(since.day)} as day, ${countsSince(since.week)} as week
    from ${rollups1h}
    where mirror_id = ${mirrorId} and kind = ${pageKind} and starts_at >= ${since.week}`);
  const lastDays = new Set(datesUntil(now, { zone, count: 30 }));
  const month = shownDays.filter(({ day }) => lastDays.has(day));
  return [
    { window: "24h", counts: counted.day },
    { window: "7d", counts: counted.week },
    { window: "30d", counts: addCounts(month) },
    { window: "90d", counts: addCounts(shownDays) },
  ];
}

const countsSince = (since: SQL): SQL => {
  const sum = (outcome: Outcome) =>
    sql`coalesce(sum(${sql.identifier(outcome)}) filter (where starts_at >= ${since}), 0)`;
  return sql`json_build_object(${sql.join(
    outcomes.map((outcome) => sql`${outcome}::text, ${sum(outcome)}`),
    sql`, `,
  )})`;
};
