import type { ChainMirror, ChainSummary, Vantage } from "@heliograph/core";
import { parseGoproxy } from "@heliograph/goproxy/chain";
import { ChainSteps } from "../../components/chain/chain-steps.tsx";
import { CommaWarnings } from "../../components/chain/comma-warnings.tsx";
import { GoproxyLine } from "../../components/chain/goproxy-line.tsx";
import { Surface } from "../../components/panel.tsx";
import { StateLabel } from "../../components/state-label.tsx";
import { useNow } from "../../lib/clock.ts";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { chainState } from "./chain-state.ts";
import { NewestWalks } from "./newest-walks.tsx";
import { useWalkShare } from "./use-walk-share.ts";

type ChainCardProps = {
  chain: ChainSummary;
  mirrors: readonly ChainMirror[];
  vantages: readonly Vantage[];
};

/** A chain in the list: how go walks it, where it would stop, and how the newest walks went. */
export function ChainCard({ chain, mirrors, vantages }: ChainCardProps) {
  const { t, i18n } = useTranslation();
  const { slug, name, goproxy, counts, walks } = chain;
  const locale = localeOf(i18n.language);
  const hops = parseGoproxy(goproxy);
  const share = useWalkShare(counts);
  const path = pathOf(locale, { chain: slug });
  return (
    <Surface className="p-4 sm:p-5">
      <article>
        <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <h3 className="text-lg font-medium">
            <a href={path} className="hover:underline">
              {name[locale]}
            </a>
          </h3>
          <span className="text-sm">
            <StateLabel state={chainState(walks, useNow()).state} />
          </span>
        </div>
        <GoproxyLine goproxy={goproxy} />
        <ChainSteps hops={hops} mirrors={mirrors} />
        <CommaWarnings hops={hops} mirrors={mirrors} />
        <div className="mt-4 grid gap-2">
          {walks.length === 0 ? (
            <p className="text-sm text-muted">
              {t("walk.never")} {t("walk.neverWhy")}
            </p>
          ) : (
            <NewestWalks walks={walks} mirrors={mirrors} vantages={vantages} />
          )}
          <p className="text-sm text-muted tabular-nums">{share}</p>
          <p className="text-sm">
            <a href={path} className="inline-flex min-h-6 items-center text-link hover:underline">
              {t("chains.more")}
            </a>
          </p>
        </div>
      </article>
    </Surface>
  );
}
