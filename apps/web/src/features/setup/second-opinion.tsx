import type { ChainMirror } from "@heliograph/core";
import { formOf, SettingError } from "@heliograph/goproxy/setup";
import { useDeferredValue, useMemo } from "react";
import { AdviceList } from "../../components/advice-list.tsx";
import { useDoctor } from "../../lib/use-doctor.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { settingsOf, type Draft } from "./draft.ts";

type SecondOpinionProps = { draft: Draft; mirrors: readonly ChainMirror[] };

/** What the chain doctor says of the settings that are being built. */
export function SecondOpinion({ draft, mirrors }: SecondOpinionProps) {
  const { t } = useTranslation();
  const diagnose = useDoctor()?.diagnose;
  const line = useDeferredValue(lineOf(draft));
  const findings = useMemo(
    () => (line === "" ? undefined : diagnose?.(line, { mirrors }).findings),
    [diagnose, line, mirrors],
  );
  if (findings === undefined) return null;
  return (
    <section aria-labelledby="setup-advice" className="mt-10">
      <h2 id="setup-advice" className="mb-3 text-lg font-semibold tracking-tight">
        {t("setup.advice.heading")}
      </h2>
      {findings.length === 0 ? (
        <p className="text-muted">{t("setup.advice.none")}</p>
      ) : (
        <AdviceList advice={findings} withText={false} />
      )}
    </section>
  );
}

/** The settings as a line of a shell, which carries every value; nothing where nothing is to be set. */
function lineOf(draft: Draft): string {
  try {
    return formOf("posix", settingsOf(draft));
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    return "";
  }
}
