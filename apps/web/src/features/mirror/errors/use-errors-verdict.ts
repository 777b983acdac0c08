import type { Errors, Vantage } from "@heliograph/core";
import { useNow } from "../../../lib/clock.ts";
import type { ErrorsAsked } from "../../../lib/errors-search.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { useTranslation } from "../../../lib/use-translation.ts";
import { useVantageNames } from "../../../lib/use-vantage-names.ts";

/** How many failures the list holds at most. */
const most = 100;

/** What failed last, in the page's language: a sentence, and the word for it. */
export function useErrorsVerdict(
  failures: Errors["failures"],
  { asked, vantages }: { asked: ErrorsAsked; vantages: readonly Vantage[] },
): { word: string; sentence: string } {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const vantageNames = useVantageNames(vantages);
  const [newest] = failures;
  const oldest = failures.at(-1);
  const word = t("mirror.tab.errors");
  if (newest === undefined || oldest === undefined) return { word, sentence: nothing() };
  const found = t("errors.finding", {
    count: failures.length,
    error: t(`error.${newest.error}`),
    vantage: vantageNames([newest.vantage]),
    at: format.instant(newest.startedAt, now),
  });
  const reach = t("errors.most", { count: most, since: format.instant(oldest.startedAt, now) });
  return { word, sentence: format.sentences(failures.length < most ? [found] : [found, reach]) };

  function nothing(): string {
    const filters = [
      ...(asked.region === undefined ? [] : [t("errors.byRegion", { region: asked.region })]),
      ...(asked.error === undefined ? [] : [t("errors.byError", { error: t(`error.${asked.error}`) })]),
    ];
    return filters.length === 0 ? t("errors.none") : t("errors.noneFit", { filters: format.names(filters) });
  }
}
