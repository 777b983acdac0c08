import type { Vantage } from "@heliograph/core";
import { localeOf } from "./locale.ts";
import { useFormat } from "./use-format.ts";
import { useTranslation } from "./use-translation.ts";

/** Says a list of vantages, given by slug, in the page's language. */
export function useVantageNames(vantages: readonly Vantage[]): (slugs: readonly string[]) => string {
  const { i18n } = useTranslation();
  const format = useFormat();
  const locale = localeOf(i18n.language);
  const names = new Map(vantages.map(({ slug, name }) => [slug, name[locale]]));
  return (slugs) => format.names(slugs.map((slug) => names.get(slug) ?? slug));
}
