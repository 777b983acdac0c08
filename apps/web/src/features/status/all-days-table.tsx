import { availabilityRatio, type MirrorSummary } from "@heliograph/core";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";

type AllDaysTableProps = { mirrors: readonly MirrorSummary[]; dates: readonly string[] };

/** The bars of all mirrors as one table: a day a row, newest first, a mirror a column. */
export function AllDaysTable({ mirrors, dates }: AllDaysTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const byDate = mirrors.map(({ days }) => new Map(days.map((day) => [day.day, day])));
  return (
    <table className="w-full tabular-nums">
      <thead>
        <tr>
          <th scope="col">{t("mirrors.day")}</th>
          {mirrors.map(({ slug, name }) => (
            <th key={slug} scope="col" className="text-right">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {dates.toReversed().map((date) => (
          <tr key={date}>
            <th scope="row">{format.day(date)}</th>
            {mirrors.map(({ slug }, at) => {
              const day = byDate[at]?.get(date);
              const ratio = day && availabilityRatio(day);
              return (
                <td key={slug} className="text-right">
                  {ratio === undefined ? "–" : format.percent(ratio)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
