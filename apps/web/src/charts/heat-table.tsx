import { useFormat } from "../lib/use-format.ts";
import { useTranslation } from "../lib/use-translation.ts";
import type { Heat } from "./heat.ts";
import { useHeatNames } from "./use-heat-names.ts";

/** The cells of a heat map as a table: how many samples fell where. */
export function HeatTable({ heat }: { heat: Heat }) {
  const { t } = useTranslation();
  const format = useFormat();
  const names = useHeatNames();
  return (
    <table className="w-full tabular-nums">
      <thead>
        <tr>
          <th scope="col">{t("heat.row")}</th>
          {heat.byColumn.map((_, column) => (
            <th key={names.column(column)} scope="col" className="text-right">
              {names.column(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {heat.rows.map((cells, row) => (
          <tr key={names.row(row)}>
            <th scope="row">{names.row(row)}</th>
            {cells.map(({ count }, column) => (
              <td key={names.column(column)} className="text-right">
                {count === 0 ? "–" : format.count(count)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
