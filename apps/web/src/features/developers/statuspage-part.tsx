import { Panel } from "../../components/panel.tsx";
import { useTranslation } from "../../lib/use-translation.ts";

const answers = [
  "summary",
  "status",
  "components",
  "incidents",
  "incidents/unresolved",
  "scheduled-maintenances",
  "scheduled-maintenances/active",
  "scheduled-maintenances/upcoming",
];

/** What programs for Statuspage read. */
export function StatuspagePart() {
  const { t } = useTranslation();
  return (
    <Panel id="statuspage" title={t("developers.statuspage.title")}>
      <p className="max-w-prose text-pretty">{t("developers.statuspage.lead")}</p>
      <ul className="mt-3 grid gap-x-8 text-sm sm:grid-cols-2 lg:grid-cols-4">
        {answers.map((answer) => (
          <li key={answer} className="min-w-0">
            <a
              href={`/api/v2/${answer}.json`}
              translate="no"
              className="inline-flex min-h-8 items-center font-mono text-link wrap-anywhere hover:underline"
            >
              {answer}.json
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
