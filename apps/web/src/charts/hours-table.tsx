import type { Vantage } from "@heliograph/core";
import { useTranslation } from "../lib/use-translation.ts";
import { useVantageNames } from "../lib/use-vantage-names.ts";
import type { HourCell } from "./hour-cells.ts";

type HoursTableProps = {
  rows: readonly (readonly HourCell[])[];
  say: (value: number) => string;
  vantages: readonly Vantage[];
};

/** The hours of the day as a table, a column for each vantage. */
export function HoursTable({ rows, say, vantages }: HoursTableProps) {
  const { t } = useTranslation();
  const vantageNames = useVantageNames(vantages);
  const slugs = rows.flatMap((cells) => cells.slice(0, 1).map(({ vantage }) => vantage));
  return (
    <table className="w-full tabular-nums">
      <thead>
        <tr>
          <th scope="col">{t("hours.hour")}</th>
          {slugs.map((slug) => (
            <th key={slug} scope="col" className="text-right">
              {vantageNames([slug])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: 24 }, (_, hour) => (
          <tr key={hour}>
            <th scope="row">{hour}</th>
            {rows.map((cells, row) => {
              const value = cells[hour]?.value ?? null;
              return (
                <td key={slugs[row]} className="text-right">
                  {value === null ? "–" : say(value)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
