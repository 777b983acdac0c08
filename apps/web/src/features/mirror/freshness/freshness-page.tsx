import type { MirrorFreshness, Range } from "@heliograph/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { FindingList } from "../../../components/finding-list.tsx";
import { Notice } from "../../../components/notice.tsx";
import { Panel } from "../../../components/panel.tsx";
import { RangePicker } from "../../../components/range-picker.tsx";
import { StateShape } from "../../../components/state-shape.tsx";
import { useNow } from "../../../lib/clock.ts";
import { localeOf } from "../../../lib/locale.ts";
import { pathOf } from "../../../lib/path.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { useTranslation } from "../../../lib/use-translation.ts";
import { mirrorQuery } from "../mirror-query.ts";
import { TabFrame } from "../tab-frame.tsx";
import { ColdFetches } from "./cold-fetches.tsx";
import { freshnessQuery } from "./freshness-query.ts";
import { LagFigure } from "./lag-figure.tsx";
import { LagTable } from "./lag-table.tsx";
import { ModulesTable } from "./modules-table.tsx";
import { ReleasesTable } from "./releases-table.tsx";
import { Spreads } from "./spreads.tsx";
import { useFreshnessVerdict } from "./use-freshness-verdict.ts";

type FreshnessPageProps = { slug: string; range: Range; badRange?: string | undefined };

/** How long after their publication a mirror shows releases, and whether all its answers agree. */
export function FreshnessPage({ slug, range, badRange }: FreshnessPageProps) {
  const { t, i18n } = useTranslation();
  const { data: detail } = useSuspenseQuery(mirrorQuery(slug));
  const query = useSuspenseQuery(freshnessQuery(slug, range));
  const shown = query.data;
  const verdict = useFreshnessVerdict(shown, detail);
  const { mirror, vantages } = detail;
  const servesModules = mirror.freshness !== null;
  return (
    <TabFrame
      tab="freshness"
      detail={detail}
      query={query}
      asOf={shown.asOf}
      verdict={servesModules ? verdict : undefined}
      notices={
        <>
          {badRange !== undefined && <Notice>{t("notice.badRange", { range: badRange })}</Notice>}
          {!servesModules && <Notice>{t("freshness.noModules")}</Notice>}
        </>
      }
    >
      {servesModules && (
        <>
          <div className="mt-8 flex gap-3">
            <StateShape state={verdict.state} className="mt-1 size-5" />
            <div>
              <p className="max-w-prose text-lg/snug font-medium text-pretty tabular-nums">
                {verdict.sentence}
              </p>
              <Looked shown={shown} />
            </div>
          </div>
          <Panel title={t("findings.title")}>
            <FindingList findings={shown.findings} vantages={vantages} />
          </Panel>
          <Panel
            id="lag"
            title={t("freshness.lags")}
            aside={<RangePicker range={range} search="tab=freshness&" anchor="lag" />}
          >
            <LagTable shown={shown} vantages={vantages} />
          </Panel>
          <Panel title={t("freshness.series")}>
            <LagFigure shown={shown} />
          </Panel>
          <Panel title={t("freshness.modules")}>
            <ModulesTable modules={shown.modules} />
          </Panel>
          <Panel
            title={t("freshness.releases")}
            aside={
              <a
                href={pathOf(localeOf(i18n.language), "releases")}
                className="text-sm text-link hover:underline"
              >
                {t("freshness.allReleases")}
              </a>
            }
          >
            <ReleasesTable releases={shown.releases} />
          </Panel>
          <Panel title={t("freshness.spreads")}>
            <Spreads shown={shown} vantages={vantages} />
          </Panel>
          <Panel title={t("freshness.colds")}>
            <ColdFetches fetches={shown.coldFetches} vantages={vantages} />
          </Panel>
        </>
      )}
    </TabFrame>
  );
}

function Looked({ shown: { lookedAt, summary } }: { shown: MirrorFreshness }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const age = (at: string) => format.duration(Date.parse(now) - Date.parse(at));
  const said =
    lookedAt === null
      ? [t("freshness.neverWhy")]
      : [
          t("freshness.looked", { age: age(lookedAt) }),
          ...(summary.movedAt === null ? [] : [t("freshness.moved", { age: age(summary.movedAt) })]),
        ];
  return <p className="mt-1 text-sm text-muted tabular-nums">{said.join(" · ")}</p>;
}
