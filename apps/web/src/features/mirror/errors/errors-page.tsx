import { useSuspenseQuery } from "@tanstack/react-query";
import { Panel } from "../../../components/panel.tsx";
import type { ErrorsAsked } from "../../../lib/errors-search.ts";
import { localeOf } from "../../../lib/locale.ts";
import { pathOf } from "../../../lib/path.ts";
import { useTranslation } from "../../../lib/use-translation.ts";
import { mirrorQuery } from "../mirror-query.ts";
import { TabFrame } from "../tab-frame.tsx";
import { ErrorCounts } from "./error-counts.tsx";
import { ErrorsForm } from "./errors-form.tsx";
import { errorsQuery } from "./errors-query.ts";
import { FailuresTable } from "./failures-table.tsx";
import { useErrorsVerdict } from "./use-errors-verdict.ts";

/** The newest failures of a mirror, each with the phase in which it failed and the run that saw it. */
export function ErrorsPage({ slug, asked }: { slug: string; asked: ErrorsAsked }) {
  const { t, i18n } = useTranslation();
  const { data: detail } = useSuspenseQuery(mirrorQuery(slug));
  const query = useSuspenseQuery(errorsQuery(slug, asked));
  const { failures, asOf } = query.data;
  const { vantages } = detail;
  const verdict = useErrorsVerdict(failures, { asked, vantages });
  const isFiltered = asked.region !== undefined || asked.error !== undefined;
  return (
    <TabFrame tab="errors" detail={detail} query={query} asOf={asOf} verdict={verdict}>
      <p className="mt-8 max-w-prose text-lg/snug text-pretty tabular-nums">{verdict.sentence}</p>
      <ErrorsForm asked={asked} vantages={vantages} />
      {isFiltered && (
        <p className="mt-3 text-sm">
          <a
            href={pathOf(localeOf(i18n.language), { mirror: slug, tab: "errors" })}
            className="inline-flex min-h-6 items-center text-link hover:underline"
          >
            {t("errors.all")}
          </a>
        </p>
      )}
      {failures.length > 0 && (
        <>
          <Panel title={t("errors.classes")}>
            <ErrorCounts failures={failures} asked={asked} />
          </Panel>
          <Panel title={t("errors.list")}>
            <FailuresTable slug={slug} failures={failures} vantages={vantages} />
          </Panel>
        </>
      )}
    </TabFrame>
  );
}
