import { failedClasses, type Vantage } from "@heliograph/core";
import { Choice } from "../../../components/choice.tsx";
import type { ErrorsAsked } from "../../../lib/errors-search.ts";
import { useTranslation } from "../../../lib/use-translation.ts";

type ErrorsFormProps = { asked: ErrorsAsked; vantages: readonly Vantage[] };

/** Which failures are listed; each choice stands in the address that the form leads to. */
export function ErrorsForm({ asked: { region, error }, vantages }: ErrorsFormProps) {
  const { t } = useTranslation();
  const regions = new Set(vantages.map((vantage) => vantage.region));
  if (region !== undefined) regions.add(region);
  return (
    <form
      method="get"
      aria-label={t("errors.filters")}
      className="mt-6 flex flex-wrap items-end gap-3 print:hidden"
    >
      <input type="hidden" name="tab" value="errors" />
      <Choice name="region" label={t("errors.region")} chosen={region ?? null} any={t("errors.everyRegion")}>
        {[...regions].map((each) => (
          <option key={each}>{each}</option>
        ))}
      </Choice>
      <Choice name="error" label={t("errors.error")} chosen={error ?? null} any={t("errors.everyError")}>
        {failedClasses.map((each) => (
          <option key={each} value={each}>
            {t(`error.${each}`)}
          </option>
        ))}
      </Choice>
      <button type="submit" className="min-h-11 rounded-md bg-ink px-5 font-medium text-page">
        {t("errors.submit")}
      </button>
    </form>
  );
}
