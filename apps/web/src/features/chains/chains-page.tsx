import type { Vantage } from "@heliograph/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Announcer } from "../../components/announcer.tsx";
import { FreshnessNotice } from "../../components/freshness-notice.tsx";
import { PageTitle } from "../../components/page-title.tsx";
import { Panel } from "../../components/panel.tsx";
import { Nothing } from "../../components/table-area.tsx";
import { VantageNotices } from "../../components/vantage-notices.tsx";
import { VerdictBand } from "../../components/verdict-band.tsx";
import { chainsQuery } from "../../lib/chains-query.ts";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { ChainCard } from "./chain-card.tsx";
import { Recommended } from "./recommended.tsx";
import { useChainsVerdict } from "./use-chains-verdict.ts";

/** Every chain under watch, what go makes of it, and which one to take. */
export function ChainsPage({ vantages }: { vantages: readonly Vantage[] }) {
  const { t, i18n } = useTranslation();
  const query = useSuspenseQuery(chainsQuery);
  const { chains, mirrors, recommendations, asOf } = query.data;
  const { state, headline, detail } = useChainsVerdict(chains);
  const title = t("chains.title", { verdict: t(`state.${state}`) });
  return (
    <>
      <PageTitle title={title} description={headline} />
      <Announcer state={title} sentence={headline} />
      <VerdictBand
        state={state}
        heading={
          <h1 className="text-2xl/tight font-semibold tracking-tight text-pretty sm:text-3xl/tight">
            {headline}
          </h1>
        }
      >
        {detail !== undefined && <p className="mt-3 max-w-prose text-lg/snug text-pretty">{detail}</p>}
        <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1">
          {(["setup", "doctor"] as const).map((place) => (
            <a
              key={place}
              href={pathOf(localeOf(i18n.language), place)}
              className="inline-flex min-h-6 items-center text-link underline"
            >
              {t(place === "setup" ? "chains.build" : "chains.doctorAny")}
            </a>
          ))}
        </p>
      </VerdictBand>
      <div className="page-width pb-16">
        <div className="mt-6 grid gap-3 empty:hidden">
          <FreshnessNotice query={query} asOf={asOf} />
          <VantageNotices vantages={vantages} />
        </div>
        <Recommended recommendations={recommendations} mirrors={mirrors} vantages={vantages} />
        <Panel title={t("chains.heading")}>
          {chains.length === 0 ? (
            <Nothing>{t("chains.noneWhy")}</Nothing>
          ) : (
            <div className="grid gap-4">
              {chains.map((chain) => (
                <ChainCard key={chain.slug} chain={chain} mirrors={mirrors} vantages={vantages} />
              ))}
            </div>
          )}
        </Panel>
      </div>
    </>
  );
}
