import type { Course, Incident } from "@heliograph/core";
import { useState } from "react";
import { CourseChart, type CoursePoint } from "../../charts/course-chart.tsx";
import { Surface } from "../../components/panel.tsx";
import { PointReader } from "../../components/point-reader.tsx";
import { TwinTable } from "../../components/twin-table.tsx";
import { useNow } from "../../lib/clock.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";

type CourseFigureProps = { course: Course; incident: Incident };

/** How the check went that shows an incident: in words, as a chart whose steps can be read out, and as a table. */
export function CourseFigure({ course, incident }: CourseFigureProps) {
  const { t } = useTranslation();
  const [place, setPlace] = useState<number>();
  const said = usePointText();
  const { points } = course;
  const read = Math.min(place ?? Infinity, points.length - 1);
  const point = points[read];
  const lasted = {
    fromMs: Date.parse(incident.startedAt),
    toMs: Date.parse(incident.endedAt ?? course.until),
  };
  return (
    <Surface className="p-4 sm:p-5">
      <figure>
        <Finding course={course} lasted={lasted} />
        <CourseChart course={course} lasted={lasted} picked={place === undefined ? undefined : point} />
        {point !== undefined && (
          <PointReader count={points.length} place={read} said={said(point)} onPick={setPlace} />
        )}
        <Legend />
      </figure>
      <div className="mt-4">
        <TwinTable summary={t("chart.asTable")} label={t("incidentPage.course")}>
          <CourseTable points={points} />
        </TwinTable>
      </div>
    </Surface>
  );
}

type FindingProps = { course: Course; lasted: { fromMs: number; toMs: number } };

function Finding({ course: { kind, since, until, stepMs, points }, lasted: { fromMs, toMs } }: FindingProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const within = points.filter(({ at }) => Date.parse(at) + stepMs > fromMs && Date.parse(at) < toMs);
  const sum = (outcome: "ok" | "degraded" | "failed") =>
    within.reduce((all, point) => all + point[outcome], 0);
  const [failed, slow] = [sum("failed"), sum("degraded")];
  const checks = failed + slow + sum("ok");
  return (
    <figcaption className="tabular-nums">
      <p className="font-medium">
        {checks === 0
          ? t("incidentPage.noShare")
          : t(slow === 0 ? "incidentPage.failedShare" : "incidentPage.slowShare", {
              count: checks,
              checks: format.count(checks),
              failed: format.count(failed),
              slow: format.count(slow),
            })}
      </p>
      <p className="mt-1 text-sm text-muted">
        {t("incidentPage.courseSummary", {
          kind: t(`incidentPage.kind.${kind}`),
          since: format.instant(since, now),
          until: format.instant(until, now),
          step: format.duration(stepMs),
        })}
      </p>
    </figcaption>
  );
}

/** Says one step of a course. */
function usePointText(): (point: CoursePoint) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  return ({ at, ok, degraded, failed, unknown }) =>
    t("incidentPage.point", { at: format.instant(at, now), ok, slow: degraded, failed, unknown });
}

const marks = [
  { mark: "failed", text: "incidentPage.failed" },
  { mark: "slow", text: "incidentPage.slow" },
  { mark: "lasted", text: "incidentPage.lastedMark" },
] as const;

function Legend() {
  const { t } = useTranslation();
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-xs text-muted">
      {marks.map(({ mark, text }) => (
        <li key={mark} className="flex items-center gap-1.5">
          <svg aria-hidden="true" viewBox="0 0 10 10" className="size-2.5">
            <rect width="10" height="10" className={`course-${mark}`} />
            {mark === "lasted" && <path d="M0 10V0H10V10" className="course-edge" />}
          </svg>
          {t(text)}
        </li>
      ))}
    </ul>
  );
}

/** The steps as a table, newest first. */
function CourseTable({ points }: { points: readonly CoursePoint[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  return (
    <table className="w-full tabular-nums">
      <thead>
        <tr>
          {(["time", "ok", "slow", "failed", "unknown"] as const).map((head) => (
            <th key={head} scope="col">
              {t(`incidentPage.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.toReversed().map(({ at, ok, degraded, failed, unknown }) => (
          <tr key={at}>
            <th scope="row">{format.instant(at, now)}</th>
            <td>{format.count(ok)}</td>
            <td>{format.count(degraded)}</td>
            <td>{format.count(failed)}</td>
            <td>{format.count(unknown)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
