import type { ChainMirror, ShownDrill, Vantage } from "@heliograph/core";
import { endingOf, faultsInOrder } from "../../lib/drilled.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { useVantageNames } from "../../lib/use-vantage-names.ts";
import { Instant } from "../instant.tsx";
import { TwinTable } from "../twin-table.tsx";
import { Ending } from "./ending.tsx";

type DrillsTwinProps = {
  label: string;
  drills: readonly ShownDrill[];
  mirrors: readonly ChainMirror[];
  vantages: readonly Vantage[];
};

/** What each vantage measured of each fault of one hop. */
export function DrillsTwin({ label, drills, mirrors, vantages }: DrillsTwinProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const vantageNames = useVantageNames(vantages);
  const sorted = drills.toSorted(
    (one, other) => faultsInOrder.indexOf(one.fault) - faultsInOrder.indexOf(other.fault),
  );
  return (
    <TwinTable summary={t("drill.byVantage")} label={label}>
      <table className="w-full tabular-nums">
        <thead>
          <tr>
            {(["fault", "from", "switch", "total", "without", "served", "last"] as const).map((head) => (
              <th key={head} scope="col">
                {t(`drill.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ fault, vantage, switchMs, baselineMs, walk, at }) => (
            <tr key={`${fault} ${vantage}`}>
              <th scope="row">{t(`fault.${fault}`)}</th>
              <td>{vantageNames([vantage])}</td>
              <td>{switchMs === null ? "–" : format.latency(switchMs)}</td>
              <td>{format.latency(walk.totalMs)}</td>
              <td>{format.latency(baselineMs)}</td>
              <td>
                <Ending ending={endingOf(walk)} mirrors={mirrors} />
              </td>
              <td>
                <Instant at={at} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TwinTable>
  );
}
