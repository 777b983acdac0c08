import { rateEdgesMbps, rowCount, ttfbEdgesMs } from "@heliograph/core";
import { useFormat } from "../lib/use-format.ts";
import { useTranslation } from "../lib/use-translation.ts";

/** Says what the columns and the rows of latency × throughput stand for; rows are counted from the top. */
export function useHeatNames(): { column: (column: number) => string; row: (row: number) => string } {
  const { t } = useTranslation();
  const format = useFormat();

  function between(place: number, edges: readonly number[], say: (edge: number) => string): string {
    const [from, to] = [edges[place - 1], edges[place]];
    if (from === undefined) return to === undefined ? "" : t("heat.under", { to: say(to) });
    if (to === undefined) return t("heat.over", { from: say(from) });
    return t("heat.between", { from: say(from), to: say(to) });
  }

  return {
    column: (column) => between(column, ttfbEdgesMs, format.edge),
    row: (row) => between(rowCount - 1 - row, rateEdgesMbps, format.rate),
  };
}
