import { useSuspenseQuery } from "@tanstack/react-query";
import { FreshnessNotice } from "../../../components/freshness-notice.tsx";
import { Notice } from "../../../components/notice.tsx";
import { Panel } from "../../../components/panel.tsx";
import { Nothing } from "../../../components/table-area.tsx";
import { VantageNotices } from "../../../components/vantage-notices.tsx";
import { useTranslation } from "../../../lib/use-translation.ts";
import { MirrorHead } from "../mirror-head.tsx";
import { mirrorQuery } from "../mirror-query.ts";
import { useMirrorVerdict } from "../use-mirror-verdict.ts";
import { ChainOfMirror } from "./chain-of-mirror.tsx";
import { failoverQuery } from "./failover-query.ts";
import { OutagesTable } from "./outages-table.tsx";
import { Recoveries } from "./recoveries.tsx";
import { useFailoverVerdict } from "./use-failover-verdict.ts";

/** How long a mirror takes to recover, and what chains make of its outages. */
export function FailoverPage({ slug }: { slug: string }) {
  const { t } = useTranslation();
  const { data: detail } = useSuspenseQuery(mirrorQuery(slug));
  const query = useSuspenseQuery(failoverQuery(slug));
  const shown = query.data;
  const { outages, chains, drills, mirrors, asOf } = shown;
  const answers = useMirrorVerdict(detail);
  const verdict = useFailoverVerdict(shown);
  const { mirror, vantages } = detail;
  const servesModules = mirror.freshness !== null;
  return (
    <>
      <MirrorHead
        shown={detail}
        verdict={answers}
        tab="failover"
        title={servesModules ? verdict.word : t(`state.${answers.state}`)}
        description={servesModules ? verdict.sentence : answers.sentence}
      />
      <div className="page-width pb-16">
        <div className="mt-6 grid gap-3 empty:hidden">
          <FreshnessNotice query={query} asOf={asOf} />
          <VantageNotices vantages={vantages} />
          {!servesModules && <Notice>{t("failover.noModules")}</Notice>}
        </div>
        {servesModules && (
          <>
            <p className="mt-8 max-w-prose text-lg/snug text-pretty">{verdict.sentence}</p>
            {shown.recoveries.count > 0 && (
              <Panel title={t("failover.recoveries")}>
                <Recoveries {...shown} />
              </Panel>
            )}
            {outages.length > 0 && (
              <Panel title={t("failover.outages")}>
                <OutagesTable outages={outages} chains={chains} />
              </Panel>
            )}
            <Panel title={t("failover.chains")}>
              {chains.length === 0 ? (
                <Nothing>{t("failover.chainsNone")}</Nothing>
              ) : (
                <div className="grid gap-4">
                  {chains.map((chain) => (
                    <ChainOfMirror
                      key={chain.slug}
                      chain={chain}
                      drills={drills}
                      mirrors={mirrors}
                      vantages={vantages}
                    />
                  ))}
                </div>
              )}
            </Panel>
          </>
        )}
      </div>
    </>
  );
}
