import { addCounts, histogramOf, mergeHistograms, type Counts, type Histogram } from "@heliograph/core";
import type { ObservationRow } from "./observation-row.ts";

/** Runs of one mirror, kind and span of time, counted; `startsAt` is in epoch milliseconds. */
export type Rollup = Pick<ObservationRow, "mirrorId" | "kind"> &
  Counts & { startsAt: number; maintenance: number; hoursSeen: number; histogram: Histogram };

/**
 * Counts observations per mirror, kind and span in which they were due; latencies are those of answered runs. What was due
 * in announced maintenance is counted as that alone.
 */
export const rollUp = (rows: readonly ObservationRow[], spanMs: number): Rollup[] =>
  widen(rows.map(rollupOf), spanMs);

function rollupOf(row: ObservationRow): Rollup {
  const startsAt = Date.parse(row.scheduledAt);
  const maintained = row.maintained === true;
  return {
    mirrorId: row.mirrorId,
    kind: row.kind,
    startsAt,
    ...nothing,
    [maintained ? "maintenance" : row.outcome]: 1,
    hoursSeen: 1 << new Date(startsAt).getUTCHours(),
    histogram: histogramOf(maintained ? [] : latencyMs(row)),
  };
}

/** Adds rollups of short spans up to those of a longer one, of which each must be a part. */
export function widen(rollups: readonly Rollup[], spanMs: number): Rollup[] {
  const startOf = ({ startsAt }: Rollup) => Math.floor(startsAt / spanMs) * spanMs;
  const groups = Map.groupBy(rollups, (rollup) => `${rollup.mirrorId} ${rollup.kind} ${startOf(rollup)}`);
  return [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map((first) => ({
      ...first,
      startsAt: startOf(first),
      ...(group.length > 1 && {
        ...addCounts(group),
        maintenance: group.reduce((sum, { maintenance }) => sum + maintenance, 0),
        hoursSeen: group.reduce((seen, { hoursSeen }) => seen | hoursSeen, 0),
        histogram: mergeHistograms(group.map(({ histogram }) => histogram)),
      }),
    })),
  );
}

const nothing = { ok: 0, degraded: 0, failed: 0, unknown: 0, maintenance: 0 };

function latencyMs({ outcome, measures }: ObservationRow): number[] {
  const answered = outcome === "ok" || outcome === "degraded";
  return answered && measures.ttfbMs !== undefined ? [measures.ttfbMs] : [];
}
