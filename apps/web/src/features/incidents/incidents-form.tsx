import { publicCauses, severities, type Incidents, type Vantage } from "@heliograph/core";
import { Choice } from "../../components/choice.tsx";
import type { IncidentsAsked } from "../../lib/incidents-search.ts";
import { localeOf } from "../../lib/locale.ts";
import { monthText } from "../../lib/month-text.ts";
import { useCauseName } from "../../lib/use-cause-name.ts";
import { useTranslation } from "../../lib/use-translation.ts";

type IncidentsFormProps = {
  asked: IncidentsAsked;
  months: Incidents["months"];
  mirrors: readonly { slug: string; name: string }[];
  vantages: readonly Vantage[];
};

/** Which incidents are listed; each choice stands in the address that the form leads to. */
export function IncidentsForm({ asked, months, mirrors, vantages }: IncidentsFormProps) {
  const { t, i18n } = useTranslation();
  const causeName = useCauseName();
  const { month = null, mirror = null, cause = null, region = null, severity = null } = asked;
  const regions = new Set(vantages.map((vantage) => vantage.region));
  return (
    <form
      method="get"
      aria-label={t("incidents.filters")}
      className="mt-6 flex flex-wrap items-end gap-3 print:hidden"
    >
      <Choice name="month" label={t("incidents.month")} chosen={month} any={t("incidents.everyMonth")}>
        {withAsked(months, month).map((each) => (
          <option key={each} value={each}>
            {monthText(each, localeOf(i18n.language))}
          </option>
        ))}
      </Choice>
      <Choice name="mirror" label={t("incidents.mirror")} chosen={mirror} any={t("incidents.everyMirror")}>
        {mirrors.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice name="cause" label={t("incidents.cause")} chosen={cause} any={t("incidents.everyCause")}>
        {publicCauses.map((each) => (
          <option key={each} value={each}>
            {causeName(each)}
          </option>
        ))}
      </Choice>
      <Choice name="region" label={t("incidents.region")} chosen={region} any={t("incidents.everyRegion")}>
        {withAsked([...regions], region).map((each) => (
          <option key={each}>{each}</option>
        ))}
      </Choice>
      <Choice
        name="severity"
        label={t("incidents.severity")}
        chosen={severity}
        any={t("incidents.everySeverity")}
      >
        {severities.map((each) => (
          <option key={each} value={each}>
            {t(`incidents.severities.${each}`)}
          </option>
        ))}
      </Choice>
      <button type="submit" className="min-h-11 rounded-md bg-ink px-5 font-medium text-page">
        {t("incidents.submit")}
      </button>
    </form>
  );
}

/** What can be chosen, with what was asked for although there is none of it. */
const withAsked = (known: readonly string[], asked: string | null): readonly string[] =>
  asked === null || known.includes(asked) ? known : [...known, asked];
