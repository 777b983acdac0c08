import type { SpeedPoint } from "@heliograph/core";
import { useNow } from "../../../lib/clock.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { useTranslation } from "../../../lib/use-translation.ts";

const heads = ["transfers", "p50", "p10", "bestSecond", "idle", "loaded"] as const;

/** The points of the charts as a table, newest first. */
export function SpeedTable({ points }: { points: readonly SpeedPoint[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const rate = (mbps: number | null) => (mbps === null ? "–" : format.rate(mbps));
  const latency = (latencyMs: number | null) => (latencyMs === null ? "–" : format.latency(latencyMs));
  return (
    <table className="w-full tabular-nums [&_td]:text-right">
      <thead>
        <tr>
          <th scope="col">{t("speed.time")}</th>
          {heads.map((head) => (
            <th key={head} scope="col" className="text-right">
              {t(`speed.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points
          .toReversed()
          .map(({ at, count, p50Mbps, p10Mbps, bestSecondMbps, idleTtfbMs, loadedTtfbMs }) => (
            <tr key={at}>
              <th scope="row">{format.instant(at, now)}</th>
              <td>{format.count(count)}</td>
              <td>{rate(p50Mbps)}</td>
              <td>{rate(p10Mbps)}</td>
              <td>{rate(bestSecondMbps)}</td>
              <td>{latency(idleTtfbMs)}</td>
              <td>{latency(loadedTtfbMs)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
