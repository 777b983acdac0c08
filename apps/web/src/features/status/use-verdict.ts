import { siteVerdict, stateOfVerdict, type MirrorSummary, type Mirrors } from "@heliograph/core";
import { verdictHeadline } from "@heliograph/core/messages";
import { useNow, useStale } from "../../lib/clock.ts";
import { stateOfMirror, type State } from "../../lib/state.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { useVantageNames } from "../../lib/use-vantage-names.ts";

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
  const verdict = siteVerdict(shown, useStale(shown.asOf));
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

  function underMaintenance(maintained: readonly MirrorSummary[]): string {
    const ends = maintained.flatMap(({ maintenance }) => maintenance?.endsAt ?? []).toSorted();
    return t("verdict.maintained", {
      count: maintained.length,
      mirrors: format.names(maintained.map(({ name }) => name)),
      until: format.instant(ends.at(-1) ?? now, now),
    });
  }

  const [only, ...others] = shown.vantages;
  const headline = verdictHeadline(verdict, {
    t,
    instant: (at) => format.instant(at, now),
    onlyVantage: only === undefined || others.length > 0 ? undefined : vantageNames([only.slug]),
  });

  function details(): string[] {
    if (verdict.kind !== "judged") return [];
    const { troubled, maintained, unknown } = verdict;
    const rest = troubled.length - named;
    const further = [
      ...(rest > 0 ? [t("verdict.more", { count: rest })] : []),
      ...(unknown > 0 ? [t("verdict.unknown", { count: unknown })] : []),
    ];
    return [
      ...troubled.slice(0, named).map(trouble),
      ...(maintained.length > 0 ? [underMaintenance(maintained)] : []),
      ...(further.length > 0 ? [format.sentences(further)] : []),
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
        if (verdict.working === verdict.total) return t("verdict.title.operational");
        if (state === "operational") return headline;
        return t("verdict.title.trouble", {
          state: t(`state.${state}`),
          mirrors: format.names(
            [...verdict.troubled, ...verdict.maintained]
              .filter((mirror) => stateOfMirror(mirror) === state)
              .map(({ name }) => name)
              .slice(0, 3),
          ),
        });
    }
  }

  return {
    state,
    headline,
    details: details(),
    title: title(),
    withdrawn: verdict.kind === "stale",
  };
}
