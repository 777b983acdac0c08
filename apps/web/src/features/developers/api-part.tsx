import { Command } from "../../components/command.tsx";
import { Panel, Surface } from "../../components/panel.tsx";
import { useTranslation } from "../../lib/use-translation.ts";
import { Examples } from "./examples.tsx";
import type { Reading } from "./reading.ts";
import { RatesTable } from "./rates-table.tsx";

const rules = ["times", "cached", "away", "errors"] as const;

/** What the API is, how often one may ask, and what it answers. */
export function ApiPart({ origin, rates, examples }: Pick<Reading, "origin" | "rates" | "examples">) {
  const { t } = useTranslation();
  return (
    <Panel id="api" title={t("developers.api.title")}>
      <div className="grid gap-4 lg:grid-cols-2">
        <Surface className="min-w-0 p-4 sm:p-5">
          <p>{t("developers.api.lead")}</p>
          <Command
            title={t("developers.open", { path: "/api/v1/mirrors" })}
            line={`curl ${origin}/api/v1/mirrors`}
          />
          <p className="mt-4 flex flex-wrap gap-x-6 text-sm">
            <a href="/api/docs" className="inline-flex min-h-6 items-center text-link hover:underline">
              {t("developers.api.browse")}
            </a>
            <a
              href="/api/openapi.json"
              className="inline-flex min-h-6 items-center text-link hover:underline"
            >
              {t("developers.api.document")}
            </a>
          </p>
          <ul className="mt-4 max-w-prose list-disc space-y-2 ps-5 text-sm text-pretty marker:text-muted">
            {rules.map((rule) => (
              <li key={rule}>{t(`developers.api.${rule}`)}</li>
            ))}
          </ul>
        </Surface>
        <Examples examples={examples} />
      </div>
      <RatesTable rates={rates} />
    </Panel>
  );
}
