import { shown, type Evidence } from "@heliograph/core";
import { Command } from "../../components/command.tsx";
import { Surface } from "../../components/panel.tsx";
import { StateLabel } from "../../components/state-label.tsx";
import { isWatched } from "../../lib/topic.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";

/** What was kept to prove a finding, how an operator gets it, and how anyone who has it proves the finding again. */
export function Bundle({ evidence, origin }: { evidence: Evidence; origin: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { finding, reproduction } = evidence;
  const { bundle, cause, id } = finding;
  if (bundle === null) {
    return (
      <Surface>
        <p className="p-5 text-muted">{t(isWatched(cause) ? "evidence.noneNeeded" : "evidence.noBundle")}</p>
      </Surface>
    );
  }
  return (
    <Surface className="p-4 sm:p-5">
      <p className="mb-4 max-w-prose text-pretty text-muted">{t("evidence.bundleWhat")}</p>
      <dl className="facts tabular-nums">
        <dt>{t("evidence.state")}</dt>
        <dd>
          {bundle.complete ? (
            <StateLabel state="operational" word={t("evidence.complete")} />
          ) : (
            <StateLabel state="no_data" word={t("evidence.arriving")} />
          )}
        </dd>
        <dt>{t("evidence.size")}</dt>
        <dd>{format.bytes(bundle.sizeBytes)}</dd>
        <dt>{t("evidence.sha256")}</dt>
        <dd translate="no" className="raw">
          {bundle.sha256}
        </dd>
      </dl>
      {bundle.complete && <Command title={t("evidence.download")} line={downloadLine(origin, id)} />}
      {bundle.complete && reproduction !== null && (
        <Command title={t("evidence.prove")} line={shown(reproduction)} />
      )}
    </Surface>
  );
}

/** Fetches the bundle as an operator and keeps it under the name the server gives it. */
const downloadLine = (origin: string, id: string) =>
  `curl -fsSOJ -H "Authorization: Bearer $HELIOGRAPH_OPERATOR_TOKEN" ${origin}/api/v1/evidence/${id}/bundle`;
