import { expect, it } from "vitest";
import { retryAfterMs } from "./retry-after.ts";

const now = Date.UTC(2026, 10, 21, 8, 0, 0);

it.each([
  ["120", 120_000],
  ["0", 0],
  ["315360000", 3_600_000],
  ["99999999999999999999", 3_600_000],
  ["Sat, 21 Nov 2026 08:01:00 GMT", 60_000],
  ["Sat, 21 Nov 2026 07:00:00 GMT", 0],
  ["Wed, 19 Nov 2036 08:00:00 GMT", 3_600_000],
  ["-5", undefined],
  ["1.5", undefined],
  ["1e3", undefined],
  ["soon", undefined],
  ["Noday, 99 Foo", undefined],
  ["", undefined],
  [undefined, undefined],
])("Retry-After %j means %s ms", (value, expected) => {
  expect(retryAfterMs(value, now)).toBe(expected);
});
