import type { RunName, Vantage } from "@heliograph/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Announcer } from "../../components/announcer.tsx";
import { PageTitle } from "../../components/page-title.tsx";
import { Panel } from "../../components/panel.tsx";
import { Nothing } from "../../components/table-area.tsx";
import { VerdictBand } from "../../components/verdict-band.tsx";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { Neighbours } from "./neighbours.tsx";
import { Numbers } from "./numbers.tsx";
import { runQuery } from "./run-query.ts";
import { useRunVerdict } from "./use-run-verdict.ts";
import { WaterfallFigure } from "./waterfall-figure.tsx";

type RunPageProps = { run: RunName; mirrorName: string; vantages: readonly Vantage[] };

/** One run of a check: how it ended, what it asked phase by phase, and all that it measured and saw. */
export function RunPage({ run: name, mirrorName, vantages }: RunPageProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { data: shown } = useSuspenseQuery(runQuery(name));
  const { run, exchanges } = shown;
  const verdict = useRunVerdict(run, vantages);
  const check = t(`check.${run.kind}`);
  const at = format.exact(run.startedAt);
  const title = t("run.title", { verdict: t(`error.${run.error}`), mirror: mirrorName, check });
  return (
    <>
      <PageTitle title={title} description={`${mirrorName}, ${at}: ${verdict.sentence}`} />
      <meta name="robots" content="noindex" />
      <Announcer state={title} sentence={verdict.sentence} />
      <VerdictBand
        state={verdict.state}
        before={
          <p className="mb-4 text-sm">
            <a
              href={pathOf(localeOf(i18n.language), { mirror: run.mirror, tab: "errors" })}
              className="text-link hover:underline"
            >
              <span aria-hidden="true">← </span>
              {t("run.backTo", { mirror: mirrorName })}
            </a>
          </p>
        }
        heading={
          <>
            <h1 className="text-2xl/tight font-semibold tracking-tight text-pretty sm:text-3xl/tight">
              {t("run.heading", { check, at })}
            </h1>
            <p className="text-sm text-muted">{mirrorName}</p>
          </>
        }
      >
        <p className="mt-3 max-w-prose text-lg/snug text-pretty tabular-nums">{verdict.sentence}</p>
        {verdict.detail !== "" && (
          <p translate="no" className="raw mt-1 max-w-prose text-muted">
            {verdict.detail}
          </p>
        )}
        {run.attempt > 0 && (
          <p className="mt-3 text-sm text-muted">{t("run.attempt", { attempt: run.attempt + 1 })}</p>
        )}
      </VerdictBand>
      <div className="page-width pb-16">
        <Panel title={t("run.waterfall")}>
          {exchanges.length === 0 ? (
            <Nothing>{t("run.noRequests")}</Nothing>
          ) : (
            <WaterfallFigure shown={shown} />
          )}
        </Panel>
        <div className="grid gap-x-8 lg:grid-cols-2">
          <Panel title={t("run.measures")}>
            <Numbers named={run.measures} />
          </Panel>
          <Panel title={t("run.facts")}>
            <Numbers named={run.facts} />
          </Panel>
        </div>
        <Neighbours before={shown.before} after={shown.after} />
      </div>
    </>
  );
}
