import { publicCauses, severities } from "@heliograph/core";
import type { IncidentsAsked } from "../../lib/incidents-search.ts";
import { localeOf } from "../../lib/locale.ts";
import { monthText } from "../../lib/month-text.ts";
import { useCauseName } from "../../lib/use-cause-name.ts";
import { useTranslation } from "../../lib/use-translation.ts";

/** Names what is asked of the list of incidents; empty where nothing is. */
export function useAskedText(
  mirrors: readonly { slug: string; name: string }[],
): (asked: IncidentsAsked) => string {
  const { t, i18n } = useTranslation();
  const causeName = useCauseName();
  return ({ month, mirror, cause, region, severity }) => {
    const named = publicCauses.find((each) => each === cause);
    const worst = severities.find((each) => each === severity);
    return [
      month && monthText(month, localeOf(i18n.language)),
      mirror && (mirrors.find(({ slug }) => slug === mirror)?.name ?? mirror),
      named && causeName(named),
      region,
      worst && t(`incidents.severities.${worst}`),
    ]
      .filter((text) => text !== undefined)
      .join(" · ");
  };
}
