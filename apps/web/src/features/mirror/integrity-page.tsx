import { useSuspenseQuery } from "@tanstack/react-query";
import { FindingList } from "../../components/finding-list.tsx";
import { Panel, Surface } from "../../components/panel.tsx";
import { StateShape } from "../../components/state-shape.tsx";
import { ViewsTable } from "../../components/views-table.tsx";
import { useNow } from "../../lib/clock.ts";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { ContentsTable } from "./contents-table.tsx";
import { integrityQuery } from "./integrity-query.ts";
import { mirrorQuery } from "./mirror-query.ts";
import { TabFrame } from "./tab-frame.tsx";
import { ProofCounts } from "./proof-counts.tsx";
import { useIntegrityVerdict } from "./use-integrity-verdict.ts";

/** Whether a mirror's bytes are the recorded ones, and what it shows of the checksum database. */
export function IntegrityPage({ slug }: { slug: string }) {
  const { t, i18n } = useTranslation();
  const { data: detail } = useSuspenseQuery(mirrorQuery(slug));
  const query = useSuspenseQuery(integrityQuery(slug));
  const shown = query.data;
  const bytes = useIntegrityVerdict(shown);
  const { mirror, vantages } = detail;
  const servesModules = mirror.integrity !== null;
  return (
    <TabFrame
      tab="integrity"
      detail={detail}
      query={query}
      asOf={shown.asOf}
      verdict={servesModules ? bytes : undefined}
    >
      {servesModules && (
        <>
          <div className="mt-8 flex gap-3">
            <StateShape state={bytes.state} className="mt-1 size-5" />
            <div>
              <p className="max-w-prose text-lg/snug font-medium text-pretty tabular-nums">
                {bytes.sentence}
              </p>
              <Checked at={shown.checkedAt} />
            </div>
          </div>
          <Panel title={t("integrity.counts")} aside={<Window />}>
            <ProofCounts counts={shown.counts} />
          </Panel>
        </>
      )}
      <Panel title={t("findings.title")}>
        <FindingList findings={shown.findings} vantages={vantages} />
      </Panel>
      <Panel
        title={t("integrity.views")}
        aside={
          <a href={pathOf(localeOf(i18n.language), "log")} className="text-sm text-link hover:underline">
            {t("integrity.allSources")}
          </a>
        }
      >
        {shown.views.length === 0 ? (
          <Surface>
            <p className="p-5 text-muted">{t("integrity.noViews")}</p>
          </Surface>
        ) : (
          <ViewsTable label={t("integrity.views")} views={shown.views} vantages={vantages} />
        )}
      </Panel>
      {servesModules && (
        <Panel title={t("integrity.contents")}>
          <ContentsTable contents={shown.contents} vantages={vantages} />
        </Panel>
      )}
    </TabFrame>
  );
}

function Window() {
  const { t } = useTranslation();
  return <span className="text-sm text-muted">{t("integrity.over")}</span>;
}

function Checked({ at }: { at: string | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  if (at === null) return null;
  const age = format.duration(Date.parse(now) - Date.parse(at));
  return <p className="mt-1 text-sm text-muted tabular-nums">{t("integrity.checked", { age })}</p>;
}
