import type { Failover, Vantage } from "@heliograph/core";
import { parseGoproxy } from "@heliograph/goproxy/chain";
import { ChainSteps } from "../../../components/chain/chain-steps.tsx";
import { CommaWarnings } from "../../../components/chain/comma-warnings.tsx";
import { FaultTable } from "../../../components/chain/fault-table.tsx";
import { Surface } from "../../../components/panel.tsx";
import { localeOf } from "../../../lib/locale.ts";
import { pathOf } from "../../../lib/path.ts";
import { useTranslation } from "../../../lib/use-translation.ts";

type ChainOfMirrorProps = {
  chain: Failover["chains"][number];
  /** Those of every chain at this mirror's hop. */
  drills: Failover["drills"];
  mirrors: Failover["mirrors"];
  vantages: readonly Vantage[];
};

/** A chain that contains the mirror, and what becomes of its users when that fails. */
export function ChainOfMirror({ chain, drills, mirrors, vantages }: ChainOfMirrorProps) {
  const { i18n } = useTranslation();
  const { slug, name, goproxy, hop } = chain;
  const locale = localeOf(i18n.language);
  const hops = parseGoproxy(goproxy);
  return (
    <Surface className="p-4 sm:p-5">
      <h3 className="text-lg font-medium">
        <a href={pathOf(locale, { chain: slug })} className="hover:underline">
          {name[locale]}
        </a>
      </h3>
      <ChainSteps hops={hops} mirrors={mirrors} />
      <CommaWarnings hops={hops} mirrors={mirrors} />
      <div className="mt-4">
        <FaultTable
          hops={hops}
          at={hop}
          mirrors={mirrors}
          drills={drills.filter((drill) => drill.chain === slug)}
          vantages={vantages}
        />
      </div>
    </Surface>
  );
}
