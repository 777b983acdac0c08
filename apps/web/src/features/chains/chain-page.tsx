import type { Vantage } from "@heliograph/core";
import { isProxy, parseGoproxy } from "@heliograph/goproxy/chain";
import { useSuspenseQuery } from "@tanstack/react-query";
import { ChainSteps } from "../../components/chain/chain-steps.tsx";
import { CommaWarnings } from "../../components/chain/comma-warnings.tsx";
import { FreshnessNotice } from "../../components/freshness-notice.tsx";
import { Panel, Surface } from "../../components/panel.tsx";
import { Nothing } from "../../components/table-area.tsx";
import { VantageNotices } from "../../components/vantage-notices.tsx";
import { useTranslation } from "../../lib/use-translation.ts";
import { ChainHead } from "./chain-head.tsx";
import { chainQuery } from "./chain-query.ts";
import { Faults } from "./faults.tsx";
import { NewestWalks } from "./newest-walks.tsx";
import { Recovery } from "./recovery.tsx";
import { ReplayPanel } from "./replay-panel.tsx";
import { WalksByHop } from "./walks-by-hop.tsx";
import { WalksFigure } from "./walks-figure.tsx";

type ChainPageProps = { slug: string; vantages: readonly Vantage[] };

/** One chain: what go makes of each fault of each hop, how it is walked, and what it would have cost. */
export function ChainPage({ slug, vantages }: ChainPageProps) {
  const { t } = useTranslation();
  const query = useSuspenseQuery(chainQuery(slug));
  const { chain, mirrors, recent, asOf } = query.data;
  const hops = parseGoproxy(chain.goproxy);
  return (
    <>
      <ChainHead chain={chain} vantages={vantages} />
      <div className="page-width pb-16">
        <div className="mt-6 grid gap-3 empty:hidden">
          <FreshnessNotice query={query} asOf={asOf} />
          <VantageNotices vantages={vantages} />
        </div>
        <Panel title={t("chain.course")}>
          <Surface className="p-4 sm:p-5">
            <ChainSteps hops={hops} mirrors={mirrors} />
            <CommaWarnings hops={hops} mirrors={mirrors} />
          </Surface>
        </Panel>
        <Panel title={t("chain.faults")}>
          {hops.some(isProxy) ? (
            <Faults shown={query.data} hops={hops} vantages={vantages} />
          ) : (
            <Nothing>{t("chain.noProxy")}</Nothing>
          )}
        </Panel>
        <Panel title={t("chain.recovery")}>
          <Recovery {...query.data} hops={hops} />
        </Panel>
        <ReplayPanel {...query.data} vantages={vantages} />
        <Panel title={t("chain.recent")}>
          {recent.length === 0 ? (
            <Nothing>{t("chain.recentNone")}</Nothing>
          ) : (
            <WalksFigure walks={recent} asOf={asOf} mirrors={mirrors} vantages={vantages} />
          )}
        </Panel>
        {chain.walks.length > 0 && (
          <Panel title={t("chain.newest")}>
            <div className="grid gap-4">
              <NewestWalks walks={chain.walks} mirrors={mirrors} vantages={vantages} />
              <WalksByHop walks={chain.walks} mirrors={mirrors} vantages={vantages} />
            </div>
          </Panel>
        )}
      </div>
    </>
  );
}
