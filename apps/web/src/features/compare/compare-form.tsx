import { comparedWindows, sizeClasses, temperatures } from "@heliograph/core";
import { Choice } from "../../components/choice.tsx";
import type { ComparedAsked } from "../../lib/compared-search.ts";
import { useTranslation } from "../../lib/use-translation.ts";

type CompareFormProps = Omit<ComparedAsked, "refused"> & { regions: readonly string[] };

/** What is compared; each choice stands in the address that the form leads to. */
export function CompareForm({ comparison, percentile, figure, regions }: CompareFormProps) {
  const { t } = useTranslation();
  const { window, region, sizeClass, temperature, family } = comparison;
  const known = region === null || regions.includes(region) ? regions : [...regions, region];
  return (
    <form method="get" aria-label={t("compare.form")} className="mt-6 flex flex-wrap items-end gap-3">
      <Choice name="window" label={t("compare.window")} chosen={window}>
        {comparedWindows.map((each) => (
          <option key={each} value={each}>
            {t(`compare.windows.${each}`)}
          </option>
        ))}
      </Choice>
      <Choice name="region" label={t("compare.region")} chosen={region} any={t("compare.everyRegion")}>
        {known.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </Choice>
      <Choice name="size" label={t("compare.size")} chosen={sizeClass} any={t("compare.everySize")}>
        {sizeClasses.map((each) => (
          <option key={each} value={each}>
            {t("speed.megabytes", { count: each })}
          </option>
        ))}
      </Choice>
      <Choice
        name="temperature"
        label={t("compare.temperature")}
        chosen={temperature}
        any={t("compare.everyTemperature")}
      >
        {temperatures.map((each) => (
          <option key={each} value={each}>
            {t(`speed.temperature.${each}`)}
          </option>
        ))}
      </Choice>
      <Choice name="family" label={t("compare.family")} chosen={family} any={t("compare.everyFamily")}>
        {[4, 6].map((each) => (
          <option key={each} value={each}>
            {t("compare.version", { family: each })}
          </option>
        ))}
      </Choice>
      <input type="hidden" name="percentile" value={percentile} />
      <input type="hidden" name="figure" value={figure} />
      <button type="submit" className="min-h-11 rounded-md bg-ink px-5 font-medium text-page">
        {t("compare.submit")}
      </button>
    </form>
  );
}
