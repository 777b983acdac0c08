import { and, eq, getTableColumns, isNull, type SQL } from "drizzle-orm";
import { daysUntil, hours, isStale, type MirrorSummary } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { mirrors } from "../../schema/mirrors.ts";
import { verdicts } from "../../schema/verdicts.ts";
import { epochMsOrNull, isoOf } from "../../sql/moment.ts";
import { noProofCounts, readContentCounts } from "../contents/read-content-counts.ts";
import { announcedMaintenance } from "../maintenance/announced-maintenance.ts";
import { readMaintenanceWindows } from "../maintenance/read-maintenance-windows.ts";
import { readDays, type DayCounts, type DaysReader } from "../runs/read-days.ts";
import { readZoneDays } from "../runs/read-zone-days.ts";
import { readFreshness } from "../freshness/read-freshness.ts";
import { readIncidentDays, type IncidentDay } from "../incidents/read-incident-days.ts";
import { readLatencies } from "../runs/read-latencies.ts";
import { readFamilies } from "../runs/read-families.ts";
import { readNewestRuns, type NewestRun } from "../runs/read-newest-runs.ts";
import { readRates } from "../transfers/read-rates.ts";

/** When a page is read, in epoch milliseconds, and how often the check behind it runs. */
export type PageTime = { now: number; everyMs: number };

/** A zone, and who counts its days. */
export type Calendar = { zone: string; readDays: DaysReader };

/** The days of UTC. */
export const utc: Calendar = { zone: "UTC", readDays };

/** The days of a zone. */
export const calendarIn = (zone: string): Calendar =>
  zone === utc.zone ? utc : { zone, readDays: readZoneDays };

/** How many days the bars of a mirror show, today's included. */
const shownDays = 90;

/** How are the mirrors that meet a condition, and how were they, in their order? */
export async function readSummaries(
  db: Database | Transaction,
  condition: SQL | undefined,
  time: PageTime,
  calendar: Calendar,
): Promise<{ id: number; summary: MirrorSummary }[]> {
  const rows = await readJudged(db, condition);
  const ids = rows.map(({ id }) => id);
  const { now } = time;
  const shown = { days: daysUntil(now, { zone: calendar.zone, count: shownDays }), now };
  const lastDay = now - hours(24);
  const [runs, families, daysByMirror, incidentDays, latencies, rates, looks, freshness, windows] =
    await Promise.all([
      readNewestRuns(db, ids),
      readFamilies(db, ids),
      calendar.readDays(db, ids, shown),
      readIncidentDays(db, ids, shown),
      readLatencies(db, ids, lastDay),
      readRates(db, { mirrorIds: ids, since: lastDay }),
      readContentCounts(db, ids, lastDay),
      readFreshness(db, ids, now),
      readMaintenanceWindows(db, shown.days[0]?.startsAt),
    ]);
  const maintenance = announcedMaintenance(windows, shown);
  return rows.map((row) => ({
    id: row.id,
    summary: {
      ...described(row),
      ...judged(row, runs.get(row.id), time),
      maintenance: maintenance.now(row.slug),
      days: withIncidents(daysByMirror.get(row.id) ?? [], incidentDays.get(row.id) ?? []).map((day) => ({
        ...day,
        maintenanceMs: maintenance.lengthMs(row.slug, day.day),
      })),
      integrity: servesModules(row) ? (looks.get(row.id) ?? noProofCounts) : null,
      freshness: servesModules(row) ? (freshness.get(row.id) ?? null) : null,
      ttfb: latencies.get(row.id) ?? { p50Ms: null, p95Ms: null },
      throughput: { p50Mbps: rates.get(row.id)?.p50Mbps ?? null },
      families: families.get(row.id) ?? [],
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
  const stale = run !== undefined && isStale(run.scheduledAt, { now, everyMs });
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
