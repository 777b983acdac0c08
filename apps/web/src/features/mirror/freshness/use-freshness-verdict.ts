import type { Lag, MirrorDetail, MirrorFreshness } from "@heliograph/core";
import { useNow } from "../../../lib/clock.ts";
import type { State } from "../../../lib/state.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { useTranslation } from "../../../lib/use-translation.ts";
import { freshnessVerdict } from "./freshness-verdict.ts";

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

  function lagSentence(key: "freshness.shows" | "freshness.late", { p95, missing }: Lag): string {
    const shows = t(key, { span: format.span(p95) ?? "–" });
    if (missing === 0) return shows;
    const releases = format.count(missing);
    return format.sentences([shows, t("freshness.missing", { count: missing, releases })]);
  }

  switch (verdict.kind) {
    case "never":
    case "none":
      return { ...noData, sentence: t(`freshness.${verdict.kind}`) };
    case "stale":
      return {
        ...noData,
        sentence: t("freshness.stale", { since: format.instant(verdict.since, now) }),
      };
    case "frozen": {
      const duration = format.duration(Date.parse(now) - Date.parse(verdict.since));
      const since = format.instant(verdict.since, now);
      const sentence = t("freshness.frozen", { since, duration });
      return { state: "degraded", word: t("freshness.word.frozen"), sentence };
    }
    case "onlyMissing": {
      const { missing: count } = verdict;
      const sentence = t("freshness.onlyMissing", { count, releases: format.count(count) });
      return { ...noData, sentence };
    }
    case "shows":
      return {
        state: "operational",
        word: t("freshness.word.fresh"),
        sentence: lagSentence("freshness.shows", verdict.lag),
      };
    case "late":
      return {
        state: "degraded",
        word: t("freshness.word.late"),
        sentence: lagSentence("freshness.late", verdict.lag),
      };
  }
}
