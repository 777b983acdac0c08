import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Announcer } from "../../components/announcer.tsx";
import { CsvLink } from "../../components/csv-link.tsx";
import { FreshnessNotice } from "../../components/freshness-notice.tsx";
import { PageTitle } from "../../components/page-title.tsx";
import { Nothing } from "../../components/table-area.tsx";
import { VantageNotices } from "../../components/vantage-notices.tsx";
import { regionsSearch, type OpenCell, type RegionsAsked } from "../../lib/regions-search.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { MeasurePicker } from "./measure-picker.tsx";
import { RegionMatrix } from "./region-matrix.tsx";
import { regionsCsv } from "./regions-csv.ts";
import { regionsQuery } from "./regions-query.ts";
import { RunsPanel } from "./runs-panel.tsx";
import { isSeenAlike } from "./seen-alike.ts";
import { useAsked } from "./use-asked.ts";
import { useRegionsFinding } from "./use-regions-finding.ts";

/** Mirrors × regions: how each looks from where, and beside it the last checks of one cell. */
export function RegionsPage({ asked: first }: { asked: RegionsAsked }) {
  const { t } = useTranslation();
  const query = useSuspenseQuery(regionsQuery);
  const shown = query.data;
  const { title, sentence } = useRegionsFinding(shown);
  const [asked, ask] = useAsked(first);
  const [isTouched, setTouched] = useState(false);
  const { open, ...closed } = asked;
  const mirrors = asked.onlyDifferences
    ? shown.mirrors.filter((mirror) => !isSeenAlike(mirror))
    : shown.mirrors;
  const opened = open && shown.mirrors.find(({ slug }) => slug === open.mirror);

  function openCell(cell: OpenCell | undefined) {
    setTouched(true);
    ask(cell === undefined ? closed : { ...closed, open: cell });
  }

  function close() {
    document.querySelector<HTMLElement>(".region-cell[aria-current]")?.focus();
    openCell(undefined);
  }

  return (
    <div className="page-width pt-10 pb-16">
      <PageTitle title={title} description={sentence} />
      <Announcer state={title} sentence={sentence} />
      <h1 className="text-2xl font-semibold tracking-tight">{t("regions.title")}</h1>
      <p className="mt-1 max-w-prose text-muted">{t("regions.intro")}</p>
      <div className="mt-6 grid gap-3 empty:hidden">
        <FreshnessNotice query={query} asOf={shown.asOf} />
        <VantageNotices vantages={shown.vantages} />
      </div>
      <p className="mt-8 text-lg/snug font-medium text-pretty">{sentence}</p>
      <div className="mt-4 mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <MeasurePicker asked={asked} onAsk={ask} />
        <CsvLink text={regionsCsv(shown)} name="regions.csv" />
      </div>
      {mirrors.length === 0 ? (
        <Nothing>
          {shown.mirrors.length === 0 ? (
            t("regions.noMirrors")
          ) : (
            <>
              {t("regions.noDifference")}{" "}
              <a
                href={regionsSearch({ ...asked, onlyDifferences: false })}
                className="text-link hover:underline"
              >
                {t("regions.row.all")}
              </a>
            </>
          )}
        </Nothing>
      ) : (
        <div className={opened === undefined ? "" : "beside"}>
          <RegionMatrix {...shown} mirrors={mirrors} asked={asked} onOpen={openCell} />
          {open !== undefined && opened !== undefined && (
            <RunsPanel
              key={`${open.mirror} ${open.region}`}
              cell={open}
              mirror={opened}
              vantages={shown.vantages}
              closedHref={regionsSearch(closed)}
              isNew={isTouched}
              onClose={close}
            />
          )}
        </div>
      )}
      <p className="mt-3 max-w-prose text-sm text-pretty text-muted">{t("regions.how")}</p>
      <p className="needs-script mt-1 text-sm text-muted print:hidden">{t("regions.keys")}</p>
    </div>
  );
}
