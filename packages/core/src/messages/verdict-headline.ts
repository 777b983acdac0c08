import type { SiteVerdict } from "../site-verdict.ts";
import type { Translate } from "./translate.ts";

/** What a headline is said with: times as its readers read them, and the name of the one vantage there is. */
type Spoken = { t: Translate; instant: (at: string) => string; onlyVantage: string | undefined };

/** The main thing about all mirrors together, in one sentence. */
export function verdictHeadline(verdict: SiteVerdict, { t, instant, onlyVantage: vantage }: Spoken): string {
  switch (verdict.kind) {
    case "awaiting":
    case "isolated":
    case "unjudged":
      return t(`verdict.${verdict.kind}`);
    case "stale":
      return t("verdict.stale", { since: instant(verdict.since) });
    case "judged": {
      const { working, total, maintained } = verdict;
      if (maintained.length === total) return t("verdict.onlyMaintained", { count: total });
      if (working < total && total === 1) return t("verdict.onlyTroubled");
      if (vantage !== undefined) {
        return working < total
          ? t("verdict.someSeenFrom", { count: working, total, vantage })
          : t("verdict.workingSeenFrom", { count: total, vantage });
      }
      return working < total
        ? t("verdict.some", { count: working, total })
        : t("verdict.working", { count: total });
    }
  }
}
