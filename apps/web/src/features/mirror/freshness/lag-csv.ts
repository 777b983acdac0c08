import type { MirrorFreshness } from "@heliograph/core";

/** Lag over time as CSV, RFC 4180; an end that is not known is an empty field. */
export function lagCsv({ series }: Pick<MirrorFreshness, "series">): string {
  const rows = series.map(({ at, arrived, missing, p50, p95 }) =>
    [at, arrived, missing, p50.atLeastMs, p50.atMostMs, p95.atLeastMs, p95.atMostMs].join(","),
  );
  const head = "at,arrived,missing,p50_at_least_ms,p50_at_most_ms,p95_at_least_ms,p95_at_most_ms";
  return [head, ...rows, ""].join("\r\n");
}
