import { shown, type Vantage } from "@heliograph/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { curveOf, reached, type Curve } from "../../charts/curve-steps.ts";
import { FreshnessNotice } from "../../components/freshness-notice.tsx";
import { PageTitle } from "../../components/page-title.tsx";
import { Panel } from "../../components/panel.tsx";
import { Nothing } from "../../components/table-area.tsx";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { CurveFigure } from "./curve-figure.tsx";
import { Publication } from "./publication.tsx";
import { releaseQuery } from "./release-query.ts";
import { SightingsTable } from "./sightings-table.tsx";

type ReleasePageProps = { id: string; vantages: readonly Vantage[] };

/** One release: when it was published and how sure that is, and how it spread over the mirrors. */
export function ReleasePage({ id, vantages }: ReleasePageProps) {
  const { t, i18n } = useTranslation();
  const query = useSuspenseQuery(releaseQuery(id));
  const { release, sightings, asOf } = query.data;
  const name = `${shown(release.module)}@${shown(release.version)}`;
  const curve = curveOf(release, sightings);
  const lost = new Set(sightings.flatMap(({ absentSince, mirror }) => (absentSince === null ? [] : mirror)));
  const sentence = useSpread(curve, lost.size);
  return (
    <>
      <PageTitle title={t("release.title", { release: name })} description={sentence} />
      <div className="page-width pt-8 pb-16 sm:pt-12">
        <p className="mb-4 text-sm">
          <a href={pathOf(localeOf(i18n.language), "releases")} className="text-link hover:underline">
            <span aria-hidden="true">← </span>
            {t("release.all")}
          </a>
        </p>
        <h1
          translate="no"
          className="text-2xl/tight font-semibold tracking-tight wrap-anywhere sm:text-3xl/tight"
        >
          {name}
        </h1>
        <p className="mt-3 max-w-prose text-lg/snug text-pretty tabular-nums">{sentence}</p>
        <p className="mt-1 text-muted tabular-nums">
          <Publication release={release} />
        </p>
        <div className="mt-6 grid gap-3 empty:hidden">
          <FreshnessNotice query={query} asOf={asOf} />
        </div>
        {curve.asked > 0 && (
          <Panel title={t("release.curve")}>
            <CurveFigure
              curve={curve}
              untilMs={Date.parse(asOf) - Date.parse(release.publishedBy)}
              name={`${release.id}-spread.csv`}
            />
          </Panel>
        )}
        <Panel title={t("release.table")}>
          {sightings.length === 0 ? (
            <Nothing>{t("release.notWatched")}</Nothing>
          ) : (
            <SightingsTable sightings={sightings} vantages={vantages} />
          )}
        </Panel>
      </div>
    </>
  );
}

/** How far a release has spread, and how many mirrors have lost it again. */
function useSpread(curve: Curve, lost: number): string {
  const { t } = useTranslation();
  const format = useFormat();
  const { asked } = curve;
  const gone = lost === 0 ? [] : [t("release.goneAgain", { count: lost, gone: format.count(lost) })];
  return asked === 0 ? t("release.notWatched") : format.sentences([reach(), ...gone]);

  function reach(): string {
    const listed = curve.steps.at(-1)?.certainly ?? 0;
    const whole = reached(curve, 1);
    if (listed === 0) return t("release.nowhere");
    if (whole === undefined)
      return t("release.some", { shown: format.count(listed), asked: format.count(asked) });
    return t("release.everywhere", {
      count: asked,
      asked: format.count(asked),
      span: format.span(whole) ?? "–",
    });
  }
}
