import type { ChainSummary, Vantage } from "@heliograph/core";
import { useNow } from "../../lib/clock.ts";
import type { State } from "../../lib/state.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { useVantageNames } from "../../lib/use-vantage-names.ts";
import { chainState } from "./chain-state.ts";

/** How a chain is, in a sentence, and when that was seen. */
export type ChainVerdict = { state: State; sentence: string; last: string | undefined };

/** Says of a chain whether it serves modules, from where, and since when that is known. */
export function useChainVerdict({ walks }: ChainSummary, vantages: readonly Vantage[]): ChainVerdict {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const vantageNames = useVantageNames(vantages);
  const { state, walkedAt, stale, failing, serving } = chainState(walks, now);
  return { state, sentence: sentence(), last: last() };

  function sentence(): string {
    if (walkedAt === null) return format.sentences([t("walk.never"), t("walk.neverWhy")]);
    if (stale) return t("walk.stale", { since: format.instant(walkedAt, now) });
    if (failing.length > 0)
      return serving.length === 0
        ? t("chain.nowhere")
        : t("chain.failsFrom", { vantages: vantageNames(failing) });
    if (serving.length === vantages.length && serving.length > 1) return t("chain.everywhere");
    return serving.length === 0 ? t("walk.unknown") : t("chain.from", { vantages: vantageNames(serving) });
  }

  function last(): string | undefined {
    const newest = walks.find(({ at }) => at === walkedAt);
    if (newest === undefined) return undefined;
    const age = format.duration(Date.parse(now) - Date.parse(newest.at));
    return newest.totalMs === null || newest.outcome === "failed"
      ? t("chain.lastFailed", { age })
      : t("chain.last", { age, total: format.latency(newest.totalMs) });
  }
}
