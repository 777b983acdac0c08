import { and, eq, isNull, sql } from "drizzle-orm";
import { hours, isStale, type Sight } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { rollups1h } from "../../schema/rollups.ts";
import { tallies } from "../../schema/tallies.ts";
import { vantages } from "../../schema/vantages.ts";
import { countedLatencies, readLatencyCounts } from "../runs/counted-latencies.ts";
import { epochMs, isoOf, moment } from "../../sql/moment.ts";
import { pageKind } from "../mirrors/page-kind.ts";
import { latencyOf } from "../runs/read-latencies.ts";
import type { PageTime } from "../mirrors/read-summaries.ts";

/** What did each vantage see last of a mirror, and how was the mirror from there over the last 24 h? */
export async function readSights(
  db: Database | Transaction,
  mirrorId: number,
  { now, everyMs }: PageTime,
): Promise<Sight[]> {
  const lastDay = db
    .select({
      vantageId: rollups1h.vantageId,
      ok: sql<number>`sum(ok)::integer`.as("ok_runs"),
      degraded: sql<number>`sum(degraded)::integer`.as("degraded_runs"),
      failed: sql<number>`sum(failed)::integer`.as("failed_runs"),
      unknown: sql<number>`sum(unknown)::integer`.as("unknown_runs"),
      latencies: countedLatencies.as("latencies"),
    })
    .from(rollups1h)
    .where(
      and(
        eq(rollups1h.mirrorId, mirrorId),
        eq(rollups1h.kind, pageKind),
        sql`${rollups1h.startsAt} >= ${moment(now - hours(24))}`,
      ),
    )
    .groupBy(rollups1h.vantageId)
    .as("last_day");
  const rows = await db
    .select({
      vantage: vantages.slug,
      tally: tallies.tally,
      scheduledAt: epochMs(tallies.scheduledAt),
      startedAt: epochMs(tallies.startedAt),
      outcome: tallies.outcome,
      error: tallies.error,
      detail: tallies.detail,
      measures: tallies.measures,
      facts: tallies.facts,
      lastDay: {
        ok: lastDay.ok,
        degraded: lastDay.degraded,
        failed: lastDay.failed,
        unknown: lastDay.unknown,
      },
      latencies: lastDay.latencies,
    })
    .from(tallies)
    .innerJoin(vantages, eq(vantages.id, tallies.vantageId))
    .leftJoin(lastDay, eq(lastDay.vantageId, tallies.vantageId))
    .where(and(eq(tallies.mirrorId, mirrorId), eq(tallies.kind, pageKind), isNull(vantages.retiredAt)))
    .orderBy(vantages.position);
  return rows.map(({ tally, scheduledAt, startedAt, lastDay: counts, latencies, ...sight }) => ({
    ...sight,
    vote: isStale(scheduledAt, { now, everyMs }) ? "unknown" : (tally?.vote ?? "unknown"),
    startedAt: isoOf(startedAt),
    counts: counts ?? { ok: 0, degraded: 0, failed: 0, unknown: 0 },
    ...latencyOf(readLatencyCounts(latencies ?? "")),
  }));
}
