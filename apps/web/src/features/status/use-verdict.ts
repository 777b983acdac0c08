import type { MirrorSummary, Mirrors } from "@heliograph/core";
import { useNow, useStale } from "../../lib/clock.ts";
import { stateOfMirror, type State } from "../../lib/state.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { useVantageNames } from "../../lib/use-vantage-names.ts";
import { stateOfVerdict, verdictOf } from "./verdict.ts";

/** How many troubled mirrors the verdict names before it counts the rest. */
const named = 2;

/** A verdict in words: the main thing, what belongs to it, and how the page's title begins; withdrawn when too old to be true. */
type SpokenVerdict = { state: State; headline: string; details: string[]; title: string; withdrawn: boolean };

/** The verdict on all mirrors in the page's language. */
export function useVerdict(shown: Mirrors): SpokenVerdict {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const vantageNames = useVantageNames(shown.vantages);
  const verdict = verdictOf(shown, useStale(shown.asOf));
  const state = stateOfVerdict(verdict);

  function trouble(mirror: MirrorSummary): string {
    const since = mirror.since ?? shown.asOf;
    const { up, degraded, down } = mirror.vantages;
    const values = {
      mirror: mirror.name,
      since: format.instant(since, now),
      duration: format.duration(Date.parse(now) - Date.parse(since)),
    };
    if (mirror.level === "degraded")
      return t("verdict.degraded", { ...values, vantages: vantageNames(degraded) });
    if (down.length > 1 && up.length + degraded.length === 0) return t("verdict.down", values);
    return t("verdict.partial", { ...values, vantages: vantageNames(down) });
  }

  function headline(): string {
    switch (verdict.kind) {
      case "awaiting":
      case "isolated":
      case "unjudged":
        return t(`verdict.${verdict.kind}`);
      case "stale":
        return t("verdict.stale", { since: format.instant(verdict.since, now) });
      case "judged": {
        const { working, total } = verdict;
        if (working < total && total === 1) return t("verdict.onlyTroubled");
        const [only, ...others] = shown.vantages;
        if (only === undefined || others.length > 0) {
          if (working < total) return t("verdict.some", { count: working, total });
          return t("verdict.working", { count: total });
        }
        const vantage = vantageNames([only.slug]);
        if (working < total) return t("verdict.someSeenFrom", { count: working, total, vantage });
        return t("verdict.workingSeenFrom", { count: total, vantage });
      }
    }
  }

  function details(): string[] {
    if (verdict.kind !== "judged") return [];
    const { troubled, unknown } = verdict;
    const rest = troubled.length - named;
    const others = [
      ...(rest > 0 ? [t("verdict.more", { count: rest })] : []),
      ...(unknown > 0 ? [t("verdict.unknown", { count: unknown })] : []),
    ];
    return [
      ...troubled.slice(0, named).map(trouble),
      ...(others.length > 0 ? [format.sentences(others)] : []),
    ];
  }

  function title(): string {
    switch (verdict.kind) {
      case "awaiting":
      case "stale":
        return t(`verdict.title.${verdict.kind}`);
      case "isolated":
      case "unjudged":
        return t("verdict.title.noData");
      case "judged":
        if (verdict.troubled.length === 0 && verdict.unknown === 0) return t("verdict.title.operational");
        if (verdict.troubled.length === 0) return headline();
        return t("verdict.title.trouble", {
          state: t(`state.${state}`),
          mirrors: format.names(
            verdict.troubled
              .filter((mirror) => stateOfMirror(mirror) === state)
              .map(({ name }) => name)
              .slice(0, 3),
          ),
        });
    }
  }

  return {
    state,
    headline: headline(),
    details: details(),
    title: title(),
    withdrawn: verdict.kind === "stale",
  };
}
