import type { Series } from "@heliograph/core";

/** A series as CSV, RFC 4180; a latency that was not measured is an empty field. */
export function seriesCsv({ points }: Series): string {
  const rows = points.map(({ at, ok, degraded, failed, unknown, p50Ms, p95Ms, p99Ms }) =>
    [at, ok, degraded, failed, unknown, p50Ms, p95Ms, p99Ms].join(","),
  );
  return ["at,ok,degraded,failed,unknown,p50_ms,p95_ms,p99_ms", ...rows, ""].join("\r\n");
}
