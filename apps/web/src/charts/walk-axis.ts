/** A logarithmic axis of lengths of time from one power of ten to another, in ms. */
export type WalkAxis = { fromMs: number; toMs: number };

const power = (lengthMs: number) => Math.log10(Math.max(1, lengthMs));

/** The axis that holds all that is shown. */
export function walkAxis(lengthsMs: readonly number[]): WalkAxis {
  const powers = lengthsMs.map(power);
  const from = powers.length === 0 ? 1 : Math.floor(Math.min(...powers));
  const to = powers.length === 0 ? 3 : Math.ceil(Math.max(...powers));
  return { fromMs: 10 ** from, toMs: 10 ** Math.max(from + 1, to) };
}

/** Where a length of time stands on the axis, from 0 to 1. */
export const placeOnWalkAxis = ({ fromMs, toMs }: WalkAxis, lengthMs: number): number =>
  Math.min(1, Math.max(0, (power(lengthMs) - power(fromMs)) / (power(toMs) - power(fromMs))));

/** The powers of ten at which the axis is marked. */
export function walkMarks({ fromMs, toMs }: WalkAxis): number[] {
  const count = Math.round(power(toMs) - power(fromMs)) + 1;
  return Array.from({ length: count }, (_, at) => fromMs * 10 ** at);
}
