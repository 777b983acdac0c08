import type { MirrorSpeed } from "@heliograph/core";

/** Speed over time as CSV, RFC 4180; what was not measured is an empty field. */
export function speedCsv({ points }: Pick<MirrorSpeed, "points">): string {
  const rows = points.map(({ at, count, p50Mbps, p10Mbps, bestSecondMbps, idleTtfbMs, loadedTtfbMs }) =>
    [at, count, p50Mbps, p10Mbps, bestSecondMbps, idleTtfbMs, loadedTtfbMs].join(","),
  );
  const head = "at,transfers,p50_mbps,p10_mbps,best_second_mbps,idle_ttfb_ms,loaded_ttfb_ms";
  return [head, ...rows, ""].join("\r\n");
}
