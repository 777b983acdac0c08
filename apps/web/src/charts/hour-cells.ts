import type { Hour } from "@heliograph/core";
import type { HourFigure } from "../lib/compared-search.ts";
import { shadeOf, type Shade } from "./heat.ts";

/** Where the shades of each figure begin, from the second on: in ms, and in Mbit/s. */
export const hourEdges: Record<HourFigure, readonly number[]> = {
  ttfb: [50, 100, 200, 400, 800, 1_600],
  rate: [1, 2, 4, 8, 16, 32],
};

/** An hour of the day from one vantage; null where nothing was measured. */
export type HourCell = { vantage: string; hour: number; count: number; value: number | null; shade: Shade };

/** A row of 24 hours for each vantage that measured anything, in the given order, those it does not name last. */
export function hourCells(
  hours: readonly Hour[],
  figure: HourFigure,
  vantages: readonly string[],
): HourCell[][] {
  const byVantage = Map.groupBy(hours, ({ vantage }) => vantage);
  const order = [...new Set([...vantages, ...byVantage.keys()])].filter((slug) => byVantage.has(slug));
  return order.map((vantage) => {
    const seen = new Map(byVantage.get(vantage)?.map((hour) => [hour.hour, hour]));
    return Array.from({ length: 24 }, (_, hour) => cellOf(vantage, hour, figure, seen.get(hour)));
  });
}

function cellOf(vantage: string, hour: number, figure: HourFigure, seen: Hour | undefined): HourCell {
  const [value, count] =
    figure === "ttfb"
      ? [seen?.p50TtfbMs ?? null, seen?.ttfbCount ?? 0]
      : [seen?.p50Mbps ?? null, seen?.transferCount ?? 0];
  return { vantage, hour, count, value, shade: value === null ? 0 : shadeOf(value, hourEdges[figure]) };
}

/** The hours with the highest and the lowest value; `undefined` where nothing was measured. */
export function extremesOf(
  rows: readonly (readonly HourCell[])[],
): { highest: Told; lowest: Told } | undefined {
  const told = rows
    .flat()
    .flatMap(({ vantage, hour, value }) => (value === null ? [] : [{ vantage, hour, value }]))
    .toSorted((a, b) => a.value - b.value);
  const [lowest, highest] = [told[0], told.at(-1)];
  return lowest === undefined || highest === undefined ? undefined : { highest, lowest };
}

type Told = { vantage: string; hour: number; value: number };
