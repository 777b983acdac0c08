import { shown, shownPhase, type IncidentDetail, type Vantage } from "@heliograph/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Announcer } from "../../components/announcer.tsx";
import { FreshnessNotice } from "../../components/freshness-notice.tsx";
import { IncidentCard } from "../../components/incident-card.tsx";
import { IncidentExtent } from "../../components/incident-extent.tsx";
import { NextUpdate } from "../../components/next-update.tsx";
import { PageTitle } from "../../components/page-title.tsx";
import { Panel, Surface } from "../../components/panel.tsx";
import { StructuredData } from "../../components/structured-data.tsx";
import { VerdictBand } from "../../components/verdict-band.tsx";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import { stateOf } from "../../lib/state.ts";
import { isOutage, placeOf } from "../../lib/topic.ts";
import { useIncidentTitle } from "../../lib/use-incident-title.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { CourseFigure } from "./course-figure.tsx";
import { IncidentFacts } from "./incident-facts.tsx";
import { IncidentNotices } from "./incident-notices.tsx";
import { incidentPosting } from "./incident-posting.ts";
import { incidentQuery } from "./incident-query.ts";
import { Timeline } from "./timeline.tsx";
import { WhatToDo } from "./what-to-do.tsx";

type IncidentPageProps = { id: string; origin: string; vantages: readonly Vantage[] };

/** One incident: what is or was wrong, what to do, what happened and was said, and how the check went that shows it. */
export function IncidentPage({ id, origin, vantages }: IncidentPageProps) {
  const { t, i18n } = useTranslation();
  const query = useSuspenseQuery(incidentQuery(id));
  const detail = query.data;
  const { incident, covers, recommendation } = detail;
  const title = useIncidentTitle()(incident);
  const phase = t(`incident.phase.${shownPhase(incident)}`);
  const whole = t("incidentPage.title", { phase, title });
  return (
    <>
      <PageTitle title={whole} description={whole} />
      <StructuredData told={incidentPosting(detail, { title, origin, locale: localeOf(i18n.language) })} />
      <Announcer state={`${incident.phase} ${incident.note?.id}`} sentence={whole} />
      <Head detail={detail} phase={phase} title={title} vantages={vantages} />
      <div className="page-width pb-16">
        <div className="mt-6 grid gap-3 empty:hidden">
          <FreshnessNotice query={query} asOf={detail.asOf} />
          <IncidentNotices detail={detail} />
        </div>
        <div className="grid gap-x-8 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
          <div>
            <Panel title={t("incidentPage.todo")}>
              <WhatToDo incident={incident} recommendation={recommendation} />
            </Panel>
            <Panel title={t("incidentPage.timeline")}>
              <Timeline detail={detail} />
            </Panel>
          </div>
          <Panel title={t("mirror.facts")}>
            <IncidentFacts incident={incident} vantages={vantages} />
          </Panel>
        </div>
        <Panel title={t("incidentPage.course")}>
          <Course detail={detail} />
        </Panel>
        {covers.length > 0 && (
          <Panel title={t("incidentPage.covers")}>
            <Surface className="divide-y divide-line">
              {covers.map((covered) => (
                <IncidentCard key={covered.id} incident={covered} vantages={vantages} />
              ))}
            </Surface>
          </Panel>
        )}
      </div>
    </>
  );
}

type HeadProps = { detail: IncidentDetail; phase: string; title: string; vantages: readonly Vantage[] };

function Head({ detail: { incident }, phase, title, vantages }: HeadProps) {
  const { t, i18n } = useTranslation();
  const { severity, endedAt, finding, note } = incident;
  return (
    <VerdictBand
      state={endedAt === null ? stateOf(severity) : "operational"}
      before={
        <p className="mb-4 text-sm">
          <a href={pathOf(localeOf(i18n.language), "incidents")} className="text-link hover:underline">
            <span aria-hidden="true">← </span>
            {t("incidentPage.all")}
          </a>
        </p>
      }
      heading={
        <>
          <p className="text-sm font-medium">{phase}</p>
          <h1 className="text-2xl/tight font-semibold tracking-tight text-pretty break-words sm:text-3xl/tight">
            {title}
          </h1>
        </>
      }
    >
      {finding && (
        <p translate="no" className="mt-2 text-lg/snug break-words">
          {shown(finding.subject)} <span className="text-muted">{t(`finding.part.${finding.part}`)}</span>
        </p>
      )}
      <p className="mt-3 text-muted tabular-nums">
        <IncidentExtent incident={incident} vantages={vantages} />
      </p>
      {endedAt === null && note?.nextAt && (
        <p className="mt-1 tabular-nums">
          <NextUpdate nextAt={note.nextAt} />
        </p>
      )}
    </VerdictBand>
  );
}

/** The course of the check that shows an incident by failing, or where else its course is drawn. */
function Course({ detail: { incident, course } }: { detail: IncidentDetail }) {
  const { t, i18n } = useTranslation();
  if (course !== null) return <CourseFigure course={course} incident={incident} />;
  const { mirror, cause, finding } = incident;
  if (mirror === null || isOutage(cause)) return <p className="text-muted">{t("incidentPage.noShare")}</p>;
  return (
    <Surface className="p-4 sm:p-5">
      <p className="text-muted">{t("incidentPage.otherCourse")}</p>
      <p className="mt-2">
        <a
          href={pathOf(localeOf(i18n.language), placeOf({ mirror, cause, subject: finding?.subject }))}
          className="text-link hover:underline"
        >
          {t("incidentPage.seeCourse")}
        </a>
      </p>
    </Surface>
  );
}
