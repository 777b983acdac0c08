import { shown } from "@heliograph/core";
import { Nothing } from "../../components/table-area.tsx";
import { Surface } from "../../components/panel.tsx";
import { useTranslation } from "../../lib/use-translation.ts";

/** What a run told, name by name as our API calls it. */
export function Numbers({ named }: { named: Readonly<Record<string, string | number>> }) {
  const { t } = useTranslation();
  const entries = Object.entries(named).toSorted(([one], [other]) => (one < other ? -1 : 1));
  if (entries.length === 0) return <Nothing>{t("run.none")}</Nothing>;
  return (
    <Surface className="p-4 sm:p-5">
      <dl translate="no" className="facts font-mono text-sm">
        {entries.map(([name, value]) => (
          <div key={name} className="contents">
            <dt>{shown(name)}</dt>
            <dd>{shown(String(value))}</dd>
          </div>
        ))}
      </dl>
    </Surface>
  );
}
