import type { Series } from "@heliograph/core";
import { useNow } from "../../lib/clock.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";

/** The points of the chart as a table, newest first. */
export function LatencyTable({ series }: { series: Series }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const latency = (latencyMs: number | null) => (latencyMs === null ? "–" : format.latency(latencyMs));
  return (
    <table className="w-full tabular-nums">
      <thead>
        <tr>
          <th scope="col">{t("latency.time")}</th>
          {(["median", "p95", "p99", "checks", "failed"] as const).map((head) => (
            <th key={head} scope="col" className="text-right">
              {t(`latency.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {series.points.toReversed().map(({ at, p50Ms, p95Ms, p99Ms, ok, degraded, failed }) => (
          <tr key={at}>
            <th scope="row">{format.instant(at, now)}</th>
            <td className="text-right">{latency(p50Ms)}</td>
            <td className="text-right">{latency(p95Ms)}</td>
            <td className="text-right">{latency(p99Ms)}</td>
            <td className="text-right">{format.count(ok + degraded + failed)}</td>
            <td className="text-right">{format.count(failed)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
