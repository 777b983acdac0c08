import { parseTime } from "./rfc3339.ts";
import type { Order } from "./version-order.ts";

/**
 * Compares two moments as RFC 3339 has them, to the last digit of their fractions, however many there are.
 * Throws a `RangeError` for what is no time.
 */
export function compareTimestamps(a: string, b: string): Order {
  const [momentA, momentB] = [readMoment(a), readMoment(b)];
  return orderOf(momentA.at, momentB.at) || orderOf(momentA.rest, momentB.rest);
}

/** Epoch milliseconds, rounded down, and the digits of the fraction that come after them; zeros at the end say nothing. */
function readMoment(text: string): { at: number; rest: string } {
  const at = parseTime(text);
  if (at === undefined) throw new RangeError(`${JSON.stringify(text.slice(0, 100))} is not an RFC 3339 time`);
  const [, rest = ""] = /[.,]\d{3}(\d*)/.exec(text) ?? [];
  return { at, rest: rest.replace(/0+$/, "") };
}

const orderOf = <Value extends number | string>(a: Value, b: Value): Order => (a < b ? -1 : a > b ? 1 : 0);
