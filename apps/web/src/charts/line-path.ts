/** A line through the values of equally wide steps, in a box of 1000 by 100: broken where there is none. */
export function linePath(values: readonly (number | null)[], placeOf: (value: number) => number): string {
  let path = "";
  let isDrawing = false;
  for (const [index, value] of values.entries()) {
    if (value === null) {
      isDrawing = false;
      continue;
    }
    path += `${isDrawing ? "L" : "M"}${pointOf(index, values.length, placeOf(value))}`;
    isDrawing = true;
  }
  return path;
}

/** A dot, in the same box, for each value that no line leads to or from. */
export const dotPath = (values: readonly (number | null)[], placeOf: (value: number) => number): string =>
  values
    .flatMap((value, index) => {
      const isAlone = (values[index - 1] ?? null) === null && (values[index + 1] ?? null) === null;
      return value === null || !isAlone ? [] : [`M${pointOf(index, values.length, placeOf(value))}h0.01`];
    })
    .join("");

/** What lies between two lines, in the same box, for each run of steps that has both. */
export function bandPath(
  bands: readonly (readonly [low: number, high: number] | null)[],
  placeOf: (value: number) => number,
): string {
  const runs: { index: number; low: number; high: number }[][] = [[]];
  for (const [index, band] of bands.entries()) {
    if (band === null) runs.push([]);
    else runs.at(-1)?.push({ index, low: band[0], high: band[1] });
  }
  return runs
    .filter((run) => run.length > 0)
    .map((run) => {
      const upper = run.map(({ index, high }) => pointOf(index, bands.length, placeOf(high)));
      const lower = run.map(({ index, low }) => pointOf(index, bands.length, placeOf(low)));
      return `M${[...upper, ...lower.toReversed()].join("L")}Z`;
    })
    .join("");
}

/** Where a step stands from left to right, from 0 to 1: in its middle. */
export const stepPlace = (index: number, count: number) => (index + 0.5) / count;

const pointOf = (index: number, count: number, place: number) =>
  `${(stepPlace(index, count) * 1_000).toFixed(1)} ${(100 - place * 100).toFixed(2)}`;
