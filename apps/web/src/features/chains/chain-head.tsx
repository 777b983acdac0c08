import type { ChainSummary, Vantage } from "@heliograph/core";
import { Announcer } from "../../components/announcer.tsx";
import { GoproxyLine } from "../../components/chain/goproxy-line.tsx";
import { PageTitle } from "../../components/page-title.tsx";
import { VerdictBand } from "../../components/verdict-band.tsx";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { useChainVerdict } from "./use-chain-verdict.ts";
import { useWalkShare } from "./use-walk-share.ts";

type ChainHeadProps = { chain: ChainSummary; vantages: readonly Vantage[] };

/** What stands above a chain's page: what it is, how it is, and where to go with it. */
export function ChainHead({ chain, vantages }: ChainHeadProps) {
  const { t, i18n } = useTranslation();
  const { goproxy, counts } = chain;
  const locale = localeOf(i18n.language);
  const name = chain.name[locale];
  const { state, sentence, last } = useChainVerdict(chain, vantages);
  const share = useWalkShare(counts);
  const title = t("chain.title", { verdict: t(`state.${state}`), chain: name });
  return (
    <>
      <PageTitle title={title} description={sentence} />
      <Announcer state={title} sentence={`${name}: ${sentence}`} />
      <VerdictBand
        state={state}
        before={
          <p className="mb-4 text-sm">
            <a href={pathOf(locale, "chains")} className="text-link hover:underline">
              <span aria-hidden="true">← </span>
              {t("chain.all")}
            </a>
          </p>
        }
        heading={
          <>
            <h1 className="mb-1 text-2xl/tight font-semibold tracking-tight sm:text-3xl/tight">{name}</h1>
            <GoproxyLine goproxy={goproxy} />
          </>
        }
      >
        <p className="mt-3 max-w-prose text-lg/snug text-pretty">{sentence}</p>
        <p className="mt-1 text-muted tabular-nums">{last === undefined ? share : `${last} · ${share}`}</p>
        <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1">
          <a
            href={pathOf(locale, { setup: goproxy })}
            className="inline-flex min-h-6 items-center text-link underline"
          >
            {t("chains.setUp")}
          </a>
          <a
            href={pathOf(locale, { doctor: goproxy })}
            className="inline-flex min-h-6 items-center text-link underline"
          >
            {t("chains.doctor")}
          </a>
        </p>
      </VerdictBand>
    </>
  );
}
