import { severityOf, shown, type Vantage } from "@heliograph/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Announcer } from "../../components/announcer.tsx";
import { Compared } from "../../components/compared.tsx";
import { FreshnessNotice } from "../../components/freshness-notice.tsx";
import { PageTitle } from "../../components/page-title.tsx";
import { Panel, Surface } from "../../components/panel.tsx";
import { VerdictBand } from "../../components/verdict-band.tsx";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import { stateOf } from "../../lib/state.ts";
import { placeOf } from "../../lib/topic.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { Advice } from "../../components/advice.tsx";
import { Bundle } from "./bundle.tsx";
import { Circumstances } from "./circumstances.tsx";
import { evidenceQuery } from "./evidence-query.ts";
import { SignedHeads } from "./signed-heads.tsx";
import { useSubject } from "./use-subject.ts";

type EvidencePageProps = {
  id: string;
  /** Where this site is, for what is typed into a shell. */
  origin: string;
  vantages: readonly Vantage[];
};

/** One finding: what it is, what came in place of what, what to do, and how it is proved again. */
export function EvidencePage({ id, origin, vantages }: EvidencePageProps) {
  const { t, i18n } = useTranslation();
  const subjectOf = useSubject();
  const query = useSuspenseQuery(evidenceQuery(id));
  const evidence = query.data;
  const { finding, heads } = evidence;
  const { cause, mirrorName } = finding;
  const title = t("breach.title", { cause: t(`cause.${cause}`), mirror: mirrorName });
  const sentence = t(`evidence.sentence.${cause}`, { mirror: mirrorName, subject: subjectOf(finding) });
  const arrived = finding.bundle?.complete ? "evidence.complete" : "evidence.arriving";
  return (
    <>
      <PageTitle title={title} description={sentence} />
      <Announcer state={arrived} sentence={t(arrived)} />
      <VerdictBand
        state={stateOf(severityOf(cause))}
        before={
          <p className="mb-4 text-sm">
            <a href={pathOf(localeOf(i18n.language), placeOf(finding))} className="text-link hover:underline">
              <span aria-hidden="true">← </span>
              {mirrorName}
            </a>
          </p>
        }
        heading={
          <>
            <p className="text-sm font-medium">{t(`cause.${cause}`)}</p>
            <h1 className="text-2xl/tight font-semibold tracking-tight text-pretty break-words sm:text-3xl/tight">
              {sentence}
            </h1>
          </>
        }
      >
        <p lang="en" className="mt-3 max-w-prose text-pretty break-words text-muted">
          {shown(finding.detail)}
        </p>
      </VerdictBand>
      <div className="page-width pb-16">
        <div className="mt-6 grid gap-3 empty:hidden">
          <FreshnessNotice query={query} asOf={evidence.asOf} />
        </div>
        {heads.length === 0 && finding.expected + finding.received !== "" && (
          <Panel title={t("evidence.found")}>
            <Surface className="p-4 sm:p-5">
              <Compared expected={finding.expected} received={finding.received} />
            </Surface>
          </Panel>
        )}
        {heads.length > 0 && (
          <Panel title={t("evidence.heads")}>
            <SignedHeads evidence={evidence} />
          </Panel>
        )}
        <Panel title={t("evidence.todo")}>
          <Advice cause={cause} />
        </Panel>
        <Panel title={t("evidence.facts")}>
          <Circumstances finding={finding} vantages={vantages} />
        </Panel>
        <Panel title={t("evidence.bundle")}>
          <Bundle evidence={evidence} origin={origin} />
        </Panel>
      </div>
    </>
  );
}
