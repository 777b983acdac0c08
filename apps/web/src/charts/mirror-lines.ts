import type { Compared } from "@heliograph/core";
import { median } from "@heliograph/core";
import type { Percentile } from "../lib/compared-search.ts";

/** How many mirrors are drawn at once. */
const mostLines = 6;

/** A mirror's line: a latency in ms for each step, and the one that is typical of it. */
export type MirrorLine = { slug: string; name: string; values: (number | null)[]; typical: number };

/** Lines over the same steps. */
export type MirrorLines = { steps: { atMs: number }[]; lines: MirrorLine[] };

/** A percentile over time of the first mirrors that answered at all, over every step from the first to the last of any. */
export function mirrorLines(
  mirrors: readonly Compared[],
  stepMs: number,
  percentile: Percentile,
): MirrorLines {
  const key = `${percentile}Ms` as const;
  const drawn = mirrors
    .map(({ slug, name, points }) => ({
      slug,
      name,
      byStep: new Map(points.map((point) => [Math.floor(Date.parse(point.at) / stepMs), point[key]])),
    }))
    .filter(({ byStep }) => [...byStep.values()].some((value) => value !== null))
    .slice(0, mostLines);
  const known = drawn.flatMap(({ byStep }) => [...byStep.keys()]);
  if (known.length === 0) return { steps: [], lines: [] };
  const first = Math.min(...known);
  const steps = Array.from({ length: Math.max(...known) - first + 1 }, (_, at) => first + at);
  return {
    steps: steps.map((step) => ({ atMs: step * stepMs })),
    lines: drawn.map(({ slug, name, byStep }) => {
      const values = steps.map((step) => byStep.get(step) ?? null);
      return { slug, name, values, typical: median(values.filter((value) => value !== null)) ?? 0 };
    }),
  };
}

/** A logarithmic axis whose ends and marks are powers of two times 25 ms. */
export type LatencyAxis = { marks: number[]; placeOf: (latencyMs: number) => number };

/** The axis that holds all lines; it is marked at no more than six places. */
export function latencyAxis(lines: readonly MirrorLine[]): LatencyAxis {
  const powers = lines
    .flatMap(({ values }) => values)
    .filter((value) => value !== null)
    .map(powerOf);
  const from = powers.length === 0 ? 0 : Math.floor(Math.min(...powers));
  const to = Math.max(from + 1, powers.length === 0 ? 1 : Math.ceil(Math.max(...powers)));
  const every = Math.ceil((to - from) / 5);
  return {
    marks: Array.from(
      { length: Math.floor((to - from) / every) + 1 },
      (_, at) => 25 * 2 ** (from + at * every),
    ),
    placeOf: (latencyMs) => (powerOf(latencyMs) - from) / (to - from),
  };
}

const powerOf = (latencyMs: number) => Math.log2(Math.max(latencyMs, 0.1) / 25);
