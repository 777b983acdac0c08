import type { ShownFinding, Vantage } from "@heliograph/core";
import { Instant } from "../../components/instant.tsx";
import { Surface } from "../../components/panel.tsx";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import { standingOf } from "../../lib/standing.ts";
import { placeOf } from "../../lib/topic.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { useVantageNames } from "../../lib/use-vantage-names.ts";
import { useSubject } from "./use-subject.ts";

type CircumstancesProps = { finding: ShownFinding; vantages: readonly Vantage[] };

/** Where, when and about what something was found, and what came of it. */
export function Circumstances({ finding, vantages }: CircumstancesProps) {
  const { t, i18n } = useTranslation();
  const subjectOf = useSubject();
  const vantageNames = useVantageNames(vantages);
  const locale = localeOf(i18n.language);
  const { mirrorName, cause, part, vantage, at, incident } = finding;
  return (
    <Surface className="p-4 sm:p-5">
      <dl className="facts tabular-nums">
        <dt>{t("evidence.mirror")}</dt>
        <dd>
          <a href={pathOf(locale, placeOf(finding))} className="text-link hover:underline">
            {mirrorName}
          </a>
        </dd>
        <dt>{t("evidence.subject")}</dt>
        <dd translate={cause === "conformance" ? undefined : "no"}>{subjectOf(finding)}</dd>
        <dt>{t("evidence.part")}</dt>
        <dd>{t(`finding.part.${part}`)}</dd>
        {vantage !== null && (
          <>
            <dt>{t("evidence.vantage")}</dt>
            <dd>{vantageNames([vantage])}</dd>
          </>
        )}
        <dt>{t("evidence.at")}</dt>
        <dd>
          <Instant at={at} />
        </dd>
        <dt>{t("evidence.standing")}</dt>
        <dd>{t(standingOf(finding))}</dd>
        <dt>{t("evidence.incident")}</dt>
        <dd>
          {incident === null ? (
            t("evidence.noIncident")
          ) : (
            <a href={pathOf(locale, { incident })} className="text-link hover:underline">
              {t(`found.${cause}`, { mirror: mirrorName })}
            </a>
          )}
        </dd>
      </dl>
    </Surface>
  );
}
