import type { MirrorDetail, MirrorFreshness } from "@heliograph/core";
import { useNow } from "../../../lib/clock.ts";
import type { State } from "../../../lib/state.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { useTranslation } from "../../../lib/use-translation.ts";
import { freshnessVerdict, type LagVerdict } from "./freshness-verdict.ts";

/** How fresh a mirror is, in the page's language: a sentence, and the word for it. */
export function useFreshnessVerdict(
  shown: MirrorFreshness,
  { incidents }: Pick<MirrorDetail, "incidents">,
): { state: State; word: string; sentence: string } {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const verdict = freshnessVerdict(shown, incidents, now);
  const noData = { state: "no_data", word: t("state.no_data") } as const;

  function lagSentence(lags: LagVerdict): string {
    if (lags.kind !== "shows") return t(`freshness.${lags.kind}`);
    const { arrived, missing, p95 } = lags.lag;
    const span = format.span(p95) ?? "–";
    if (missing === 0) return t("freshness.shows", { span });
    return t("freshness.showsSome", { span, missing: format.percent(missing / (arrived + missing)) });
  }

  switch (verdict.kind) {
    case "never":
      return { ...noData, sentence: t("freshness.never") };
    case "none":
    case "uncounted":
      return { ...noData, sentence: lagSentence(verdict) };
    case "stale":
      return {
        ...noData,
        sentence: t("freshness.stale", { since: format.instant(verdict.since, now) }),
      };
    case "frozen": {
      const duration = format.duration(Date.parse(now) - Date.parse(verdict.since));
      const since = format.instant(verdict.since, now);
      const sentence = t("freshness.frozen", { since, duration });
      return { state: "degraded", word: t("cause.frozen"), sentence };
    }
    case "onlyMissing":
      return {
        state: "no_data",
        word: t("freshness.word.onlyMissing"),
        sentence: lagSentence(verdict),
      };
    case "shows":
      return {
        state: "operational",
        word: t("freshness.word.fresh"),
        sentence: lagSentence(verdict),
      };
    case "troubled": {
      const found = t(`found.${verdict.cause}`, { mirror: shown.mirror.name });
      return {
        state: "degraded",
        word: t(`cause.${verdict.cause}`),
        sentence: format.sentences([t("breach.sentence", { found }), lagSentence(verdict.lags)]),
      };
    }
  }
}
