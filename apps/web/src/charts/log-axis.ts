import { days, hours, minutes, seconds } from "@heliograph/core";

/** A logarithmic axis of lengths of time, in ms. */
export type LogAxis = { fromMs: number; toMs: number };

const markedMs = [
  seconds(1),
  seconds(10),
  minutes(1),
  minutes(10),
  hours(1),
  hours(6),
  days(1),
  days(7),
  days(30),
];

/** Where a length of time stands on the axis, from 0 to 1; what lies beyond an end stands at it. */
export function placeOn({ fromMs, toMs }: LogAxis, lengthMs: number): number {
  if (lengthMs <= fromMs) return 0;
  return Math.min(1, Math.log(lengthMs / fromMs) / Math.log(toMs / fromMs));
}

/** The round lengths at which an axis is marked. */
export const marksOf = ({ fromMs, toMs }: LogAxis): number[] =>
  markedMs.filter((lengthMs) => lengthMs >= fromMs && lengthMs <= toMs);

/** The axis from ten seconds to the next mark above all that is shown. */
export function axisTo(lengthMs: number): LogAxis {
  const fromMs = seconds(10);
  return { fromMs, toMs: markedMs.find((mark) => mark > fromMs && mark >= lengthMs) ?? lengthMs };
}
