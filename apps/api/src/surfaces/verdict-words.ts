import { siteVerdict, stateOfVerdict, type Mirrors, type State } from "@heliograph/core";
import { vantageNames, type Voice } from "./voice.ts";

/** What is said of all mirrors together in one sentence that stays true while it is shown. */
export function verdictWords(status: Mirrors, voice: Voice): { state: State; sentence: string } {
  const { t, time } = voice;
  const { vantages, asOf } = status;
  const verdict = siteVerdict(status, false);
  const said = (sentence: string) => ({ state: stateOfVerdict(verdict), sentence });
  switch (verdict.kind) {
    case "awaiting":
    case "isolated":
    case "unjudged":
      return said(t(`verdict.${verdict.kind}`));
    case "stale":
      return said(t("verdict.stale", { since: time.instant(verdict.since, asOf) }));
    case "judged": {
      const { working, total } = verdict;
      if (working < total && total === 1) return said(t("verdict.onlyTroubled"));
      const [only, ...others] = vantages;
      if (only === undefined || others.length > 0) {
        return said(
          working < total
            ? t("verdict.some", { count: working, total })
            : t("verdict.working", { count: total }),
        );
      }
      const vantage = vantageNames(voice, vantages, [only.slug]);
      return said(
        working < total
          ? t("verdict.someSeenFrom", { count: working, total, vantage })
          : t("verdict.workingSeenFrom", { count: total, vantage }),
      );
    }
  }
}
