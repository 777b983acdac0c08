import { shown } from "@heliograph/core";
import type { Advice, AdviceSeverity } from "@heliograph/goproxy/doctor";
import type { State } from "../lib/state.ts";
import { useTranslation } from "../lib/use-translation.ts";
import { Command } from "./command.tsx";
import { Surface } from "./panel.tsx";
import { StateShape } from "./state-shape.tsx";

/** What the chain doctor found, worst first; `withText` shows what each is about and what to write instead. */
export function AdviceList({ advice, withText }: { advice: readonly Advice[]; withText: boolean }) {
  return (
    <ol className="grid gap-4">
      {advice.map((each) => (
        <li key={`${each.rule} ${each.excerpt} ${JSON.stringify(each.values)}`}>
          <AdviceCard advice={each} withText={withText} />
        </li>
      ))}
    </ol>
  );
}

const shapes: Record<AdviceSeverity, State> = {
  danger: "major_outage",
  breaks: "partial_outage",
  risk: "degraded",
  note: "no_data",
};

function AdviceCard({ advice, withText }: { advice: Advice; withText: boolean }) {
  const { t } = useTranslation();
  const { rule, severity, excerpt, fix } = advice;
  const values = Object.fromEntries(
    Object.entries(advice.values).map(([name, value]) => [name, shown(value)]),
  );
  return (
    <Surface className="p-4 sm:p-5">
      <div className="flex gap-3">
        <StateShape state={shapes[severity]} className="mt-0.5 size-5" />
        <div className="min-w-0 grow">
          <h3 className="font-medium text-pretty wrap-anywhere">{t(`rules.${rule}.title`, values)}</h3>
          <p className="text-sm text-muted">{t(`doctor.severity.${severity}`)}</p>
          {withText && (
            <pre translate="no" className="expected mt-3">
              {linesOf(excerpt)}
            </pre>
          )}
          <p className="mt-3 max-w-prose text-pretty wrap-anywhere">{t(`rules.${rule}.why`, values)}</p>
          <p className="mt-2 max-w-prose text-pretty wrap-anywhere">{t(`rules.${rule}.fix`, values)}</p>
          {withText && fix !== null && <Command title={t("doctor.instead")} line={linesOf(fix)} />}
        </div>
      </div>
    </Surface>
  );
}

/** A text of whoever wrote it, with its lines kept apart. */
const linesOf = (text: string) => text.split("\n").map(shown).join("\n");
