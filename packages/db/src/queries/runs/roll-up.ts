import { addCounts, histogramOf, mergeHistograms, type Counts, type Histogram } from "@heliograph/core";
import type { ObservationRow } from "./observation-row.ts";

/** Runs of one mirror, kind and span of time, counted; `startsAt` is in epoch milliseconds. */
export type Rollup = Pick<ObservationRow, "mirrorId" | "kind"> &
  Counts & { startsAt: number; histogram: Histogram };

/** Counts observations per mirror, kind and span in which they were due; latencies are those of answered runs. */
export const rollUp = (rows: readonly ObservationRow[], spanMs: number): Rollup[] =>
  widen(
    rows.map((row) => ({
      mirrorId: row.mirrorId,
      kind: row.kind,
      startsAt: Date.parse(row.scheduledAt),
      ...nothing,
      [row.outcome]: 1,
      histogram: histogramOf(latencyMs(row)),
    })),
    spanMs,
  );

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
        histogram: mergeHistograms(group.map(({ histogram }) => histogram)),
      }),
    })),
  );
}

const nothing: Counts = { ok: 0, degraded: 0, failed: 0, unknown: 0 };

function latencyMs({ outcome, measures }: ObservationRow): number[] {
  const answered = outcome === "ok" || outcome === "degraded";
  return answered && measures.ttfbMs !== undefined ? [measures.ttfbMs] : [];
}
