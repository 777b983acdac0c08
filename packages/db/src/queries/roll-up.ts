import { histogramOf, type Counts, type Histogram } from "@heliograph/core";
import type { ObservationRow } from "./observation-row.ts";

/** Runs of one mirror, kind and span of time, counted; `startsAt` is an ISO time. */
export type Rollup = Pick<ObservationRow, "mirrorId" | "kind"> &
  Counts & { startsAt: string; histogram: Histogram };

/** Counts observations per mirror, kind and span in which they were due; latencies are those of answered runs. */
export function rollUp(rows: readonly ObservationRow[], spanMs: number): Rollup[] {
  const startOf = (row: ObservationRow) => Math.floor(Date.parse(row.scheduledAt) / spanMs) * spanMs;
  const groups = Map.groupBy(rows, (row) => `${row.mirrorId} ${row.kind} ${startOf(row)}`);
  return [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map((row) => ({
      mirrorId: row.mirrorId,
      kind: row.kind,
      startsAt: new Date(startOf(row)).toISOString(),
      ...countsOf(group),
      histogram: histogramOf(group.flatMap(latencyMs)),
    })),
  );
}

function countsOf(rows: readonly ObservationRow[]): Counts {
  const counts = { ok: 0, degraded: 0, failed: 0, unknown: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}

function latencyMs({ outcome, measures }: ObservationRow): number[] {
  const answered = outcome === "ok" || outcome === "degraded";
  return answered && measures.ttfbMs !== undefined ? [measures.ttfbMs] : [];
}
