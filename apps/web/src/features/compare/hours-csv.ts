import { csvOf, type Compared } from "@heliograph/core";

const columns = ["mirror", "vantage", "hour_utc", "checks", "p50_ttfb_ms", "transfers", "p50_mbps"] as const;

/** Mirrors over the hours of the day as CSV; what was not measured is an empty field. */
export const hoursCsv = (mirrors: readonly Compared[]): string =>
  csvOf([
    columns,
    ...mirrors.flatMap(({ slug, hours }) =>
      hours.map(({ vantage, hour, ttfbCount, p50TtfbMs, transferCount, p50Mbps }) => [
        slug,
        vantage,
        hour,
        ttfbCount,
        p50TtfbMs,
        transferCount,
        p50Mbps,
      ]),
    ),
  ]);
