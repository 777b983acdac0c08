import type { Vantage } from "@heliograph/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Announcer } from "../../components/announcer.tsx";
import { FindingList } from "../../components/finding-list.tsx";
import { FreshnessNotice } from "../../components/freshness-notice.tsx";
import { Meanings } from "../../components/meanings.tsx";
import { PageTitle } from "../../components/page-title.tsx";
import { Panel } from "../../components/panel.tsx";
import { RelationLabel } from "../../components/relation-label.tsx";
import { VerdictBand } from "../../components/verdict-band.tsx";
import { ViewsTable } from "../../components/views-table.tsx";
import { useNow } from "../../lib/clock.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { AboutForks } from "./about-forks.tsx";
import { LogMatrix } from "./log-matrix.tsx";
import { logQuery } from "./log-query.ts";
import { TrustedHead } from "./trusted-head.tsx";
import { useLogVerdict } from "./use-log-verdict.ts";

const relations = ["equal", "behind", "ahead", "stale", "forked", "inconclusive"] as const;

/** Whether everybody is shown one checksum database: its newest head, what each source shows, and each against each. */
export function LogPage({ vantages }: { vantages: readonly Vantage[] }) {
  const { t } = useTranslation();
  const query = useSuspenseQuery(logQuery);
  const { log, trusted, views, matrix, findings, asOf } = query.data;
  const { state, title, headline, detail } = useLogVerdict(query.data);
  return (
    <>
      <PageTitle title={title} description={headline} />
      <Announcer state={title} sentence={headline} />
      <VerdictBand
        state={state}
        heading={
          <h1 className="text-2xl/tight font-semibold tracking-tight text-pretty sm:text-3xl/tight">
            {headline}
          </h1>
        }
      >
        {detail !== undefined && <p className="mt-3 max-w-prose text-lg/snug text-pretty">{detail}</p>}
        <Checked views={views} />
      </VerdictBand>
      <div className="page-width pb-16">
        <div className="mt-6 grid gap-3 empty:hidden">
          <FreshnessNotice query={query} asOf={asOf} />
        </div>
        {log !== null && trusted !== null && (
          <Panel title={t("log.trusted")}>
            <TrustedHead log={log} trusted={trusted} />
          </Panel>
        )}
        {views.length > 0 && (
          <>
            <Panel title={t("log.matrix")}>
              <p className="mb-3 text-sm text-muted">{t("log.matrixHow")}</p>
              <LogMatrix views={views} matrix={matrix} findings={findings} />
              <Meanings
                summary={t("log.meanings")}
                meanings={relations.map((relation) => ({
                  key: relation,
                  word: <RelationLabel relation={relation} />,
                  meaning: t(`log.meaning.${relation}`),
                }))}
              />
            </Panel>
            <Panel title={t("log.sources")}>
              <ViewsTable label={t("log.sources")} views={views} vantages={vantages} bySource />
            </Panel>
          </>
        )}
        <Panel title={t("findings.title")}>
          <FindingList findings={findings} vantages={vantages} />
        </Panel>
        <Panel title={t("log.about")}>
          <AboutForks />
        </Panel>
      </div>
    </>
  );
}

function Checked({ views }: { views: readonly { at: string }[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const newest = views
    .map(({ at }) => at)
    .toSorted()
    .at(-1);
  if (newest === undefined) return null;
  const age = format.duration(Date.parse(now) - Date.parse(newest));
  return <p className="mt-3 text-muted tabular-nums">{t("log.checked", { age })}</p>;
}
