import type { MirrorSpeed, Vantage } from "@heliograph/core";
import { Instant } from "../../../components/instant.tsx";
import { TableArea } from "../../../components/table-area.tsx";
import { useFormat } from "../../../lib/use-format.ts";
import { useTranslation } from "../../../lib/use-translation.ts";
import { useVantageNames } from "../../../lib/use-vantage-names.ts";

type NewestTransfersProps = { newest: MirrorSpeed["newest"]; vantages: readonly Vantage[] };

const heads = [
  "when",
  "vantage",
  "size",
  "temperatureHead",
  "mbps",
  "bestSecond",
  "idle",
  "loaded",
  "total",
  "linkHead",
] as const;

/** Transfers one by one, the newest first. */
export function NewestTransfers({ newest, vantages }: NewestTransfersProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const vantageNames = useVantageNames(vantages);
  const latency = (latencyMs: number | null) => (latencyMs === null ? "–" : format.latency(latencyMs));
  return (
    <TableArea label={t("speed.newest")} heads={heads.map((head) => t(`speed.${head}`))}>
      {newest.map((transfer) => (
        <tr key={`${transfer.vantage} ${transfer.at} ${transfer.totalMs}`}>
          <th scope="row">
            <Instant at={transfer.at} />
          </th>
          <td>{vantageNames([transfer.vantage])}</td>
          <td>
            {t("speed.megabytes", { count: transfer.sizeClass })}
            <span className="block text-xs text-muted">
              {t(transfer.isWhole ? "speed.whole" : "speed.part")}
            </span>
          </td>
          <td>{t(`speed.temperature.${transfer.temperature}`)}</td>
          <td>{format.rate(transfer.mbps)}</td>
          <td>{format.rate(transfer.bestSecondMbps)}</td>
          <td>{latency(transfer.idleTtfbMs)}</td>
          <td>{latency(transfer.loadedTtfbMs)}</td>
          <td>{format.latency(transfer.totalMs)}</td>
          <td>
            {transfer.link === null ? (
              t("speed.linkUnknown")
            ) : (
              <>
                {format.rate(transfer.link.mbps)}
                <span className="block text-xs text-muted">
                  {t("speed.link", { through: transfer.link.through })}
                </span>
              </>
            )}
            {transfer.linkBound && (
              <span className="block text-xs text-muted">{t("speed.linkBoundMark")}</span>
            )}
          </td>
        </tr>
      ))}
    </TableArea>
  );
}
