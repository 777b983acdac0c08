import { useSuspenseQuery } from "@tanstack/react-query";
import { Notice } from "../../../components/notice.tsx";
import { Panel } from "../../../components/panel.tsx";
import { Nothing } from "../../../components/table-area.tsx";
import { useTranslation } from "../../../lib/use-translation.ts";
import { mirrorQuery } from "../mirror-query.ts";
import { TabFrame } from "../tab-frame.tsx";
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
  const verdict = useFailoverVerdict(shown);
  const { mirror, vantages } = detail;
  const servesModules = mirror.freshness !== null;
  return (
    <TabFrame
      tab="failover"
      detail={detail}
      query={query}
      asOf={asOf}
      verdict={servesModules ? verdict : undefined}
      notices={!servesModules && <Notice>{t("failover.noModules")}</Notice>}
    >
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
    </TabFrame>
  );
}
