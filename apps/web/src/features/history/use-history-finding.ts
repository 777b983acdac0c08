import { flooredPercent, type History } from "@heliograph/core";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { yearShare } from "./year-share.ts";

/** Who answered most and least often in a year, in the page's language: a sentence, and how the page's title begins. */
export function useHistoryFinding({ year, mirrors }: Pick<History, "year" | "mirrors">): {
  title: string;
  sentence: string;
} {
  const { t } = useTranslation();
  const format = useFormat();
  const shares = mirrors
    .flatMap((mirror) => yearShare(mirror) ?? [])
    .toSorted((one, other) => other.ratio - one.ratio);
  const [best, worst] = [shares[0], shares.at(-1)];
  if (best === undefined || worst === undefined)
    return { title: t("calendar.title"), sentence: t("calendar.none") };
  const [bestShare, worstShare] = [format.percent(best.ratio), format.percent(worst.ratio)];
  const [bestChecks, worstChecks] = [format.count(best.checks), format.count(worst.checks)];
  const same = t("calendar.pageTitleSame", { year, share: bestShare });
  if (shares.length === 1)
    return {
      title: same,
      sentence: t("calendar.alone", { year, mirror: best.name, share: bestShare, checks: bestChecks }),
    };
  if (flooredPercent(best.ratio) === flooredPercent(worst.ratio))
    return { title: same, sentence: t("calendar.same", { year, count: shares.length, share: bestShare }) };
  return {
    title: t("calendar.pageTitle", { year, bestShare, worstShare }),
    sentence: t("calendar.range", {
      year,
      best: best.name,
      bestShare,
      bestChecks,
      worst: worst.name,
      worstShare,
      worstChecks,
    }),
  };
}
