import type { ChainSummary } from "@heliograph/core";
import { parseGoproxy } from "@heliograph/goproxy/chain";
import { stoppingHops } from "../../lib/after-fault.ts";
import { useNow } from "../../lib/clock.ts";
import { localeOf } from "../../lib/locale.ts";
import { states, type State } from "../../lib/state.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { chainState } from "./chain-state.ts";

/** What is said of all chains together: the worst of them, and how many stop where most expect them to go on. */
export type ChainsVerdict = { state: State; headline: string; detail: string | undefined };

/** Sums the chains under watch up in a sentence. */
export function useChainsVerdict(chains: readonly ChainSummary[]): ChainsVerdict {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const locale = localeOf(i18n.language);
  const judged = chains.map(({ name, walks }) => ({ name: name[locale], ...chainState(walks, now) }));
  const failing = judged.filter(({ failing: from }) => from.length > 0);
  const known = judged.filter(({ state }) => state !== "no_data");
  const stopping = chains.filter(({ goproxy }) => stoppingHops(parseGoproxy(goproxy)).length > 0);
  const state = states.find((each) => known.some((chain) => chain.state === each)) ?? "no_data";
  const detail = stopping.length === 0 ? undefined : t("chains.stopping", { count: stopping.length });
  return { state, headline: headline(), detail };

  function headline(): string {
    if (chains.length === 0) return t("chains.none");
    if (known.length === 0) return unknown();
    if (failing.length === 0) return t("chains.all", { count: known.length });
    return t("chains.some", {
      count: failing.length,
      total: known.length,
      names: format.names(failing.map(({ name }) => name)),
    });
  }

  function unknown(): string {
    const walkedAt = judged
      .flatMap((chain) => chain.walkedAt ?? [])
      .toSorted()
      .at(-1);
    return walkedAt === undefined
      ? t("walk.never")
      : t("walk.stale", { since: format.instant(walkedAt, now) });
  }
}
