import type { RegionalMirror } from "@heliograph/core";
import { memo } from "react";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import { regionsSearch, type Measure } from "../../lib/regions-search.ts";
import { stateOfMirror } from "../../lib/state.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { CellContent } from "./cell-content.tsx";

type MatrixRowProps = {
  mirror: RegionalMirror;
  row: number;
  measure: Measure;
  onlyDifferences: boolean;
  /** The region whose last checks are shown. */
  open: string | undefined;
  /** The column that the tab key leads to: none in the other rows, and all where there is no script. */
  stop: number | "every" | undefined;
};

/** A mirror as each region sees it. Each cell leads to the same page with its last checks. */
export const MatrixRow = memo(function MatrixRow({
  mirror: { slug, name, host, maintenance, cells },
  row,
  measure,
  onlyDifferences,
  open,
  stop,
}: MatrixRowProps) {
  const { i18n } = useTranslation();
  return (
    <tr>
      <th scope="row">
        <a
          href={pathOf(localeOf(i18n.language), { mirror: slug })}
          className="font-medium text-link hover:underline"
        >
          {name}
        </a>
        {host !== name && (
          <span translate="no" className="block text-xs font-normal text-muted max-sm:hidden">
            {host}
          </span>
        )}
      </th>
      {cells.map((cell, column) => (
        <td key={cell.region}>
          <a
            href={`${regionsSearch({ measure, onlyDifferences, open: { mirror: slug, region: cell.region } })}#checks`}
            className="region-cell"
            aria-current={cell.region === open ? "true" : undefined}
            tabIndex={stop === "every" || stop === column ? 0 : -1}
            data-cell={`${column} ${row}`}
          >
            <CellContent
              cell={cell}
              state={stateOfMirror({ level: cell.level, stale: cell.level === "unknown", maintenance })}
              measure={measure}
            />
          </a>
        </td>
      ))}
    </tr>
  );
});
