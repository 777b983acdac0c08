import { csvOf, rateEdgesMbps, ttfbEdgesMs, type Compared } from "@heliograph/core";

const columns = ["mirror", "ttfb_from_ms", "ttfb_to_ms", "mbps_from", "mbps_to", "transfers"] as const;

/** Latency × throughput as CSV, a row for each cell that is not blank; an empty field is a side without an end. */
export const heatsCsv = (mirrors: readonly Compared[]): string =>
  csvOf([
    columns,
    ...mirrors.flatMap(({ slug, heat }) =>
      heat.map(({ column, row, count }) => [
        slug,
        ttfbEdgesMs[column - 1] ?? 0,
        ttfbEdgesMs[column] ?? null,
        rateEdgesMbps[row - 1] ?? 0,
        rateEdgesMbps[row] ?? null,
        count,
      ]),
    ),
  ]);
