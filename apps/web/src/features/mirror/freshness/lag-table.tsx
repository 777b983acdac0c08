import type { MirrorFreshness, Vantage } from "@heliograph/core";
import { Nothing, TableArea } from "../../../components/table-area.tsx";
import { useFormat } from "../../../lib/use-format.ts";
import { useTranslation } from "../../../lib/use-translation.ts";
import { useVantageNames } from "../../../lib/use-vantage-names.ts";
import { useNoLags } from "./use-no-lags.ts";

type LagTableProps = { shown: MirrorFreshness; vantages: readonly Vantage[] };

const heads = [
  "where",
  "vantage",
  "p50",
  "p95",
  "max",
  "within1m",
  "within5m",
  "within30m",
  "arrived",
] as const;

/** How late releases came, for each place where a mirror shows them and each vantage. */
export function LagTable({ shown, vantages }: LagTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const vantageNames = useVantageNames(vantages);
  const nothing = useNoLags(shown);
  if (shown.lags.length === 0) return <Nothing>{nothing}</Nothing>;
  return (
    <>
      <TableArea label={t("freshness.lags")} heads={heads.map((head) => t(`freshness.${head}`))}>
        {shown.lags.map((lag) => {
          const { vantage, surface, arrived, missing } = lag;
          const all = arrived + missing;
          const share = (within: number) => (all === 0 ? "–" : format.percent(within / all));
          return (
            <tr key={`${surface} ${vantage}`}>
              <th scope="row" translate="no">
                {t(`freshness.surface.${surface}`)}
              </th>
              <td>
                {vantage === null ? <strong>{t("freshness.everywhere")}</strong> : vantageNames([vantage])}
              </td>
              <td>{format.span(lag.p50) ?? "–"}</td>
              <td>{format.span(lag.p95) ?? "–"}</td>
              <td>{format.span(lag.max) ?? "–"}</td>
              <td>{share(lag.within1m)}</td>
              <td>{share(lag.within5m)}</td>
              <td>{share(lag.within30m)}</td>
              <td>{`${format.count(arrived)} / ${format.count(all)}`}</td>
            </tr>
          );
        })}
      </TableArea>
      <p className="mt-2 max-w-prose text-sm text-pretty text-muted">{t("freshness.bounds")}</p>
    </>
  );
}
