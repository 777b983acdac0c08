import { and, eq, getTableColumns, isNull, type SQL } from "drizzle-orm";
import { days, hours, type MirrorSummary } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { dayOf } from "../../partitions/daily-table.ts";
import { mirrors } from "../../schema/mirrors.ts";
import { verdicts } from "../../schema/verdicts.ts";
import { epochMsOrNull, isoOf } from "../../sql/moment.ts";
import { noProofCounts, readContentCounts } from "../contents/read-content-counts.ts";
import { readDays, type DayCounts } from "../runs/read-days.ts";
import { readFreshness } from "../freshness/read-freshness.ts";
import { readIncidentDays, type IncidentDay } from "../incidents/read-incident-days.ts";
import { readLatencies } from "../runs/read-latencies.ts";
import { readNewestRuns, type NewestRun } from "../runs/read-newest-runs.ts";

/** When a page is read, in epoch milliseconds, and how often the check behind it runs. */
export type PageTime = { now: number; everyMs: number };

/** How many days the bars of a mirror show, today's included. */
const shownDays = 90;

/** How are the mirrors that meet a condition, and how were they, in their order? */
export async function readSummaries(
  db: Database | Transaction,
  condition: SQL | undefined,
  time: PageTime,
): Promise<{ id: number; summary: MirrorSummary }[]> {
  const rows = await readJudged(db, condition);
  const ids = rows.map(({ id }) => id);
  const since = dayOf(time.now) - days(shownDays - 1);
  const lastDay = time.now - hours(24);
  const [runs, daysByMirror, incidentDays, latencies, looks, freshness] = await Promise.all([
    readNewestRuns(db, ids),
    readDays(db, ids, since),
    readIncidentDays(db, ids, { since, now: time.now }),
    readLatencies(db, ids, lastDay),
    readContentCounts(db, ids, lastDay),
    readFreshness(db, ids, time.now),
  ]);
  return rows.map((row) => ({
    id: row.id,
    summary: {
      ...described(row),
      ...judged(row, runs.get(row.id), time),
      days: withIncidents(daysByMirror.get(row.id) ?? [], incidentDays.get(row.id) ?? []),
      integrity: servesModules(row) ? (looks.get(row.id) ?? noProofCounts) : null,
      freshness: servesModules(row) ? (freshness.get(row.id) ?? null) : null,
      ttfb: latencies.get(row.id) ?? { p50Ms: null, p95Ms: null },
    },
  }));
}

type Judged = Awaited<ReturnType<typeof readJudged>>[number];

const readJudged = (db: Database | Transaction, condition: SQL | undefined) =>
  db
    .select({
      ...getTableColumns(mirrors),
      level: verdicts.level,
      since: epochMsOrNull(verdicts.since),
      vantages: verdicts.vantages,
    })
    .from(mirrors)
    .innerJoin(verdicts, eq(verdicts.mirrorId, mirrors.id))
    .where(and(condition, isNull(mirrors.retiredAt)))
    .orderBy(mirrors.position);

const described = ({ slug, name, baseUrl, protocol, role, operator, note }: Judged) =>
  ({ slug, name, baseUrl, host: new URL(baseUrl).host, protocol, role, operator, note }) as const;

const servesModules = ({ role }: Judged) => role === "mirror" || role === "upstream";

/** A level older than three intervals is withdrawn: our own silence is not the mirror's. */
function judged({ level, since, vantages }: Judged, run: NewestRun | undefined, { now, everyMs }: PageTime) {
  const stale = run !== undefined && now - run.scheduledAt > 3 * everyMs;
  const holdsSince = stale ? run.startedAt : since;
  return {
    level: stale ? "unknown" : level,
    since: holdsSince === null ? null : isoOf(holdsSince),
    observedAt: run === undefined ? null : isoOf(run.startedAt),
    stale,
    vantages: stale ? { up: [], degraded: [], down: [] } : vantages,
    httpVersion: run?.httpVersion ?? null,
  } as const;
}

function withIncidents(counted: readonly DayCounts[], incidentDays: readonly IncidentDay[]) {
  const byDay = new Map(incidentDays.map((day) => [day.day, day]));
  return counted.map((counts) => ({
    incidents: 0,
    incidentMs: 0,
    worst: null,
    ...byDay.get(counts.day),
    ...counts,
  }));
}
