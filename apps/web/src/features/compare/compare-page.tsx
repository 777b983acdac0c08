import type { Vantage } from "@heliograph/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { FreshnessNotice } from "../../components/freshness-notice.tsx";
import { Notice } from "../../components/notice.tsx";
import { PageTitle } from "../../components/page-title.tsx";
import { Panel } from "../../components/panel.tsx";
import { Nothing } from "../../components/table-area.tsx";
import { VantageNotices } from "../../components/vantage-notices.tsx";
import { WayPicker } from "../../components/way-picker.tsx";
import { comparedSearch, hourFigures, percentiles, type ComparedAsked } from "../../lib/compared-search.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { CompareForm } from "./compare-form.tsx";
import { compareQuery } from "./compare-query.ts";
import { Heats } from "./heats.tsx";
import { Hours } from "./hours.tsx";
import { LinesFigure } from "./lines-figure.tsx";
import { RankingTable } from "./ranking-table.tsx";
import { ScoreFormula } from "./score-formula.tsx";
import { useCompareFinding } from "./use-compare-finding.ts";
import { useFilterNames } from "./use-filter-names.ts";

type ComparePageProps = ComparedAsked & { vantages: readonly Vantage[] };

/** Mirrors beside each other: their places, how latency and throughput go together, and both over time. */
export function ComparePage({ comparison, percentile, figure, refused, vantages }: ComparePageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const filterNames = useFilterNames();
  const query = useSuspenseQuery(compareQuery(comparison));
  const shown = query.data;
  const measured = shown.mirrors.filter(({ samples, transfers }) => samples + transfers > 0);
  const fetched = measured.filter(({ heat }) => heat.length > 0);
  const { title, sentence } = useCompareFinding(measured);
  const window = t(`compare.windows.${comparison.window}`);
  const asked = { comparison, percentile, figure };
  return (
    <div className="page-width pt-10 pb-16">
      <PageTitle title={title} description={sentence} />
      <h1 className="text-2xl font-semibold tracking-tight">{t("compare.title")}</h1>
      <p className="mt-1 max-w-prose text-muted">{t("compare.intro")}</p>
      <CompareForm {...asked} regions={shown.regions} />
      <div className="mt-6 grid gap-3 empty:hidden">
        <FreshnessNotice query={query} asOf={shown.asOf} />
        <VantageNotices vantages={vantages} />
        {refused.length > 0 && <Notice>{t("compare.badFilter", { asked: refused.join(", ") })}</Notice>}
        {isSeenOnce() && <Notice>{t("compare.oneRegion")}</Notice>}
      </div>
      {measured.length === 0 ? (
        <div className="mt-8">
          <Nothing>
            {t("compare.none", { window })} {format.sentences(filterNames(comparison))}{" "}
            <a href="?" className="text-link hover:underline">
              {t("compare.clear")}
            </a>
          </Nothing>
        </div>
      ) : (
        <>
          <div className="mt-8">
            <p className="text-lg/snug font-medium text-pretty tabular-nums">{sentence}</p>
            <p className="mt-1 text-sm text-muted">
              {format.sentences([t("compare.over", { window }), ...filterNames(comparison)])}
            </p>
          </div>
          <Panel title={t("compare.ranking")}>
            <RankingTable mirrors={measured} />
            <ScoreFormula mirrors={measured} />
          </Panel>
          <Panel title={t("compare.heat")}>
            {fetched.length === 0 ? (
              <Nothing>{t("compare.noTransfers", { window })}</Nothing>
            ) : (
              <Heats mirrors={fetched} window={window} />
            )}
          </Panel>
          <Panel
            id="hours"
            title={t("compare.hours")}
            aside={
              <WayPicker
                label={t("compare.measure")}
                ways={hourFigures.map((each) => ({
                  key: each,
                  href: `?${comparedSearch({ ...asked, figure: each })}#hours`,
                  text: t(`hours.${each}`),
                  isCurrent: each === figure,
                }))}
              />
            }
          >
            <Hours mirrors={measured} figure={figure} vantages={vantages} window={window} />
          </Panel>
          <Panel
            id="time"
            title={t("compare.overTime")}
            aside={
              <WayPicker
                label={t("compare.percentile")}
                ways={percentiles.map((each) => ({
                  key: each,
                  href: `?${comparedSearch({ ...asked, percentile: each })}#time`,
                  text: t(`compare.${each}`),
                  isCurrent: each === percentile,
                }))}
              />
            }
          >
            <LinesFigure shown={shown} percentile={percentile} />
          </Panel>
        </>
      )}
    </div>
  );

  function isSeenOnce(): boolean {
    const { region } = comparison;
    return region !== null && vantages.filter((vantage) => vantage.region === region).length === 1;
  }
}
