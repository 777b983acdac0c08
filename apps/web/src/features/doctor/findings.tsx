import { useQuery } from "@tanstack/react-query";
import type { diagnose as diagnoseText, Diagnosis } from "@heliograph/goproxy/doctor";
import { useMemo } from "react";
import { AdviceList } from "../../components/advice-list.tsx";
import { Announcer } from "../../components/announcer.tsx";
import { PageTitle } from "../../components/page-title.tsx";
import { chainsQuery } from "../../lib/chains-query.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { WhatWasRead } from "./what-was-read.tsx";

/** Longest text that is read, in characters: many times what any setting needs, and little enough to read at once. */
const longestText = 65_536;

type FindingsProps = {
  text: string;
  /** The doctor, once it is loaded. */
  diagnose: typeof diagnoseText | undefined;
};

/** What the doctor makes of a text. */
export function Findings({ text, diagnose }: FindingsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: chains } = useQuery(chainsQuery);
  const mirrors = chains?.mirrors;
  const isEmpty = text.trim() === "";
  const diagnosis = useMemo(
    () => (isEmpty ? undefined : diagnose?.(text.slice(0, longestText), { mirrors: mirrors ?? [] })),
    [diagnose, isEmpty, text, mirrors],
  );
  const headline = useHeadline(diagnosis);
  return (
    <div className="min-w-0">
      <PageTitle title={headline ?? t("site.doctor")} description={t("doctor.lead")} />
      <Announcer state={headline ?? ""} sentence={headline ?? ""} />
      {diagnosis !== undefined && (
        <section aria-labelledby="doctor-findings">
          <h2 id="doctor-findings" className="mb-3 text-lg font-semibold tracking-tight">
            {headline}
          </h2>
          {text.length > longestText && (
            <p className="mb-3 text-sm">{t("doctor.cut", { characters: format.count(longestText) })}</p>
          )}
          {mirrors === undefined && <p className="mb-3 text-sm">{t("doctor.unknownMirrors")}</p>}
          <AdviceList advice={diagnosis.findings} withText />
          <WhatWasRead read={diagnosis.read} />
        </section>
      )}
    </div>
  );
}

/** How many findings there are; `undefined` before anything was read. */
function useHeadline(diagnosis: Diagnosis | undefined): string | undefined {
  const { t } = useTranslation();
  if (diagnosis === undefined) return undefined;
  const { read, findings } = diagnosis;
  if (findings.length > 0) return t("doctor.found", { count: findings.length });
  return t(read.settings.length + read.errors.length === 0 ? "doctor.nothing" : "doctor.healthy");
}
