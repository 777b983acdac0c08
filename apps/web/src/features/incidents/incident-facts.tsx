import type { IncidentDetail, Vantage } from "@heliograph/core";
import type { ReactNode } from "react";
import { Instant } from "../../components/instant.tsx";
import { Surface } from "../../components/panel.tsx";
import { useNow } from "../../lib/clock.ts";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import { isOutage } from "../../lib/topic.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { useVantageNames } from "../../lib/use-vantage-names.ts";

type IncidentFactsProps = { incident: IncidentDetail["incident"]; vantages: readonly Vantage[] };

/** Who is affected, seen from where, from when until when, and who looks after it. */
export function IncidentFacts({ incident, vantages }: IncidentFactsProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const vantageNames = useVantageNames(vantages);
  const locale = localeOf(i18n.language);
  const { cause, startedAt, openedAt, endedAt, error, finding, reason, acknowledged } = incident;
  const since = (at: string) => Date.parse(at) - Date.parse(startedAt);
  return (
    <Surface className="p-4 text-sm sm:p-5">
      <dl className="grid gap-3 tabular-nums [&_dd]:break-words [&_dt]:text-muted">
        <Fact name={t("incidentPage.now.affected")}>
          <Affected incident={incident} />
        </Fact>
        {incident.vantages.length > 0 && (
          <Fact name={t("incidentPage.now.vantages")}>{vantageNames(incident.vantages)}</Fact>
        )}
        {error !== null && error !== "ok" && (
          <Fact name={t("incidentPage.now.error")}>{t(`error.${error}`)}</Fact>
        )}
        <Fact name={t(isOutage(cause) ? "incidentPage.now.started" : "incidentPage.now.found")}>
          <Instant at={startedAt} />
        </Fact>
        <Fact name={t("incidentPage.now.known")}>
          <Instant at={openedAt} />
          <span className="block text-muted">
            {t("incidentPage.now.knownAfter", { duration: format.duration(since(openedAt)) })}
          </span>
        </Fact>
        <Fact name={t(reason === null ? "incidentPage.now.ended" : "incidentPage.now.closed")}>
          {endedAt === null ? t("incidentPage.now.ongoing") : <Instant at={endedAt} />}
        </Fact>
        <Fact
          name={t(endedAt === null || reason !== null ? "incidentPage.now.open" : "incidentPage.now.length")}
        >
          <strong>{format.duration(since(endedAt ?? now))}</strong>
        </Fact>
        {endedAt === null && (
          <Fact name={t("incidentPage.now.acknowledged")}>
            {acknowledged === null
              ? t("incidentPage.now.nobody")
              : t("incidentPage.now.acknowledgedBy", {
                  operator: acknowledged.operator,
                  since: format.instant(acknowledged.at, now),
                })}
          </Fact>
        )}
        {finding && (
          <Fact name={t("incidentPage.now.evidence")}>
            <a href={pathOf(locale, { evidence: finding.id })} className="text-link hover:underline">
              {t("incidentPage.now.seeEvidence")}
            </a>
          </Fact>
        )}
      </dl>
    </Surface>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** The mirror of an incident, or all that it takes along. */
function Affected({ incident: { mirror, mirrorName, covers } }: Pick<IncidentFactsProps, "incident">) {
  const { i18n } = useTranslation();
  const locale = localeOf(i18n.language);
  const named = mirror === null ? [] : [{ mirror, mirrorName }];
  return (
    <ul>
      {[...named, ...covers].map((each) => (
        <li key={each.mirror}>
          <a href={pathOf(locale, { mirror: each.mirror })} className="text-link hover:underline">
            {each.mirrorName}
          </a>
        </li>
      ))}
    </ul>
  );
}
