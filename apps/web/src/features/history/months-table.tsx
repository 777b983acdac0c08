import {
  addCounts,
  judgedCount,
  type Counts,
  type History,
  type Month,
  type Remembered,
} from "@heliograph/core";
import { StateShape } from "../../components/state-shape.tsx";
import { incidentsSearch } from "../../lib/incidents-search.ts";
import { localeOf } from "../../lib/locale.ts";
import { shortMonthText } from "../../lib/month-text.ts";
import { pathOf } from "../../lib/path.ts";
import { stateOf } from "../../lib/state.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { monthsOf } from "./months-of.ts";

/** A year as a calendar: mirrors down, months across. Each month leads to its incidents. */
export function MonthsTable({ year, mirrors }: Pick<History, "year" | "mirrors">) {
  const { t, i18n } = useTranslation();
  const locale = localeOf(i18n.language);
  const months = monthsOf(year, mirrors);
  return (
    <div
      role="group"
      aria-label={t("calendar.months", { year })}
      tabIndex={0}
      className="scroll-area wide-matrix"
    >
      <table className="matrix months text-sm">
        <thead>
          <tr>
            <th scope="col">{t("calendar.mirror")}</th>
            <th scope="col">{t("calendar.wholeYear")}</th>
            {months.map((month) => (
              <th key={month} scope="col">
                <a
                  href={`${pathOf(locale, "incidents")}${incidentsSearch({ month })}`}
                  className="inline-flex min-h-6 items-center text-link hover:underline"
                >
                  {shortMonthText(month, locale)}
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {mirrors.map((mirror) => (
            <Row key={mirror.slug} mirror={mirror} months={months} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ mirror, months }: { mirror: Remembered; months: readonly string[] }) {
  const { i18n } = useTranslation();
  const told = new Map(mirror.months.map((month) => [month.month, month]));
  return (
    <tr>
      <th scope="row">
        <a
          href={pathOf(localeOf(i18n.language), { mirror: mirror.slug })}
          className="font-medium text-link hover:underline"
        >
          {mirror.name}
        </a>
      </th>
      <td>
        <Share counts={addCounts(mirror.months)} />
      </td>
      {months.map((name) => {
        const month = told.get(name);
        return (
          <td key={name}>
            {month === undefined ? <NoData /> : <Share counts={month} />}
            {month !== undefined && month.incidents > 0 && <Incidents slug={mirror.slug} month={month} />}
          </td>
        );
      })}
    </tr>
  );
}

/** A share with its base; nothing is told of a month in which no check could tell. */
function Share({ counts }: { counts: Counts }) {
  const { t } = useTranslation();
  const format = useFormat();
  const share = format.share(counts);
  if (share === undefined) return <NoData />;
  return (
    <>
      {share}
      <span className="block text-xs text-muted">
        {t("calendar.of", { checks: format.count(judgedCount(counts)) })}
      </span>
    </>
  );
}

function NoData() {
  const { t } = useTranslation();
  return <span className="text-xs text-muted">{t("calendar.noData")}</span>;
}

function Incidents({ slug, month: { month, incidents, worst } }: { slug: string; month: Month }) {
  const { t, i18n } = useTranslation();
  return (
    <a
      href={`${pathOf(localeOf(i18n.language), "incidents")}${incidentsSearch({ month, mirror: slug })}`}
      className="inline-flex min-h-6 items-center gap-1 text-xs hover:underline"
    >
      {worst !== null && <StateShape state={stateOf(worst)} className="size-3" />}
      {t("calendar.incidents", { count: incidents })}
    </a>
  );
}
