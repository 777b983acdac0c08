import { useSuspenseQuery } from "@tanstack/react-query";
import { FreshnessNotice } from "../../components/freshness-notice.tsx";
import { PageTitle } from "../../components/page-title.tsx";
import { Nothing } from "../../components/table-area.tsx";
import { WayPicker } from "../../components/way-picker.tsx";
import { useTranslation } from "../../lib/use-translation.ts";
import { historyQuery } from "./history-query.ts";
import { MonthsTable } from "./months-table.tsx";
import { useHistoryFinding } from "./use-history-finding.ts";

/** A year of all mirrors, month by month. */
export function HistoryPage({ year: asked }: { year?: string | undefined }) {
  const { t } = useTranslation();
  const query = useSuspenseQuery(historyQuery(asked));
  const { asOf, year, years, mirrors } = query.data;
  const { title, sentence } = useHistoryFinding(query.data);
  return (
    <div className="page-width pt-10 pb-16">
      <PageTitle title={title} description={sentence} />
      <h1 className="text-2xl font-semibold tracking-tight">{t("calendar.title")}</h1>
      <p className="mt-1 max-w-prose text-muted">{t("calendar.intro")}</p>
      <div className="mt-6 grid gap-3 empty:hidden">
        <FreshnessNotice query={query} asOf={asOf} />
      </div>
      {mirrors.length === 0 ? (
        <div className="mt-8">
          <Nothing>{t("calendar.none")}</Nothing>
        </div>
      ) : (
        <>
          <p className="mt-8 max-w-prose text-lg/snug font-medium text-pretty tabular-nums">{sentence}</p>
          <div className="mt-4 mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 print:hidden">
            <WayPicker
              label={t("calendar.year")}
              ways={years.map((each) => ({
                key: String(each),
                href: `?year=${each}`,
                text: String(each),
                isCurrent: each === year,
              }))}
            />
            <a
              href="/api/v1/history.csv"
              download
              className="inline-flex min-h-6 items-center text-sm text-link hover:underline"
            >
              {t("calendar.csv")}
            </a>
          </div>
          <MonthsTable year={year} mirrors={mirrors} />
          <p className="mt-3 max-w-prose text-sm text-pretty text-muted">{t("calendar.how")}</p>
        </>
      )}
    </div>
  );
}
