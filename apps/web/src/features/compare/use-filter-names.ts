import type { Comparison } from "@heliograph/core";
import { useTranslation } from "../../lib/use-translation.ts";

/** Says each limit of a comparison as a sentence. */
export function useFilterNames(): (comparison: Comparison) => string[] {
  const { t } = useTranslation();
  return ({ region, sizeClass, temperature, family }) => [
    region === null ? t("compare.about.everywhere") : t("compare.about.region", { region }),
    ...(sizeClass === null ? [] : [t("compare.about.sizeClass", { size: sizeClass })]),
    ...(temperature === null ? [] : [t(`compare.about.temperature.${temperature}`)]),
    ...(family === null ? [] : [t("compare.about.family", { family })]),
  ];
}
