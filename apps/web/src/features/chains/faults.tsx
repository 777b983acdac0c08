import type { Chain, Vantage } from "@heliograph/core";
import { faultsOf, isProxy, type Hop } from "@heliograph/goproxy/chain";
import { FaultTable } from "../../components/chain/fault-table.tsx";
import { useTranslation } from "../../lib/use-translation.ts";
import { DrillTurns } from "./drill-turns.tsx";

type FaultsProps = {
  shown: Pick<Chain, "mirrors" | "drills" | "drillsDue">;
  hops: readonly Hop[];
  vantages: readonly Vantage[];
};

/** What becomes of a build for each fault of each proxy of a chain, and how that is known. */
export function Faults({ shown: { mirrors, drills, drillsDue }, hops, vantages }: FaultsProps) {
  const { t } = useTranslation();
  return (
    <div className="grid gap-4">
      {hops.map(
        (hop, at) =>
          isProxy(hop) &&
          faultsOf(hop.source).length > 0 && (
            <FaultTable
              key={`${hops.indexOf(hop)} ${hop.source}`}
              hops={hops}
              at={at}
              mirrors={mirrors}
              drills={drills}
              vantages={vantages}
            />
          ),
      )}
      <div className="grid max-w-prose gap-1 text-sm text-pretty text-muted">
        <p>{t("drill.how")}</p>
        <p>{t("drill.limits")}</p>
        <DrillTurns due={drillsDue} vantages={vantages} />
      </div>
    </div>
  );
}
