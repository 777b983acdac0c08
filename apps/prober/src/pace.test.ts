import { expect, test } from "vitest";
import { backoffMs } from "./pace.ts";

test.each([
  { failures: 1, boundMs: 2_000 },
  { failures: 3, boundMs: 2_000 },
  { failures: 4, boundMs: 4_000 },
  { failures: 7, boundMs: 32_000 },
  { failures: 8, boundMs: 60_000 },
  { failures: 5_000, boundMs: 60_000 },
])("after $failures failures in a row it waits anything up to $boundMs ms", ({ failures, boundMs }) => {
  expect(backoffMs(failures, 0)).toBe(0);
  expect(backoffMs(failures, 0.5)).toBe(boundMs / 2);
});
