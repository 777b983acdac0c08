import { csvOf, type Regions } from "@heliograph/core";

const columns = [
  "mirror",
  "region",
  "level",
  "p50_ms",
  "p95_ms",
  "ok",
  "degraded",
  "failed",
  "unknown",
] as const;

/** The matrix as CSV, a row a cell. */
export const regionsCsv = ({ mirrors }: Regions): string =>
  csvOf([
    columns,
    ...mirrors.flatMap(({ slug, cells }) =>
      cells.map(({ region, level, p50Ms, p95Ms, counts: { ok, degraded, failed, unknown } }) => [
        slug,
        region,
        level,
        p50Ms,
        p95Ms,
        ok,
        degraded,
        failed,
        unknown,
      ]),
    ),
  ]);
