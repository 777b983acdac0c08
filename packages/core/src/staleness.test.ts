import * as fc from "fast-check";
import { expect, it } from "vitest";
import { isStale } from "./staleness.ts";
import { minutes } from "./time.ts";

it.each([
  { ageMs: 0, stale: false },
  { ageMs: minutes(3), stale: false },
  { ageMs: minutes(3) + 1, stale: true },
])("what is $ageMs ms old is stale: $stale", ({ ageMs, stale }) => {
  expect(isStale(minutes(60), { now: minutes(60) + ageMs, everyMs: minutes(1) })).toBe(stale);
});

it("what is stale stays so", () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.nat(), fc.integer({ min: 1 }), (at, ageMs, laterMs, everyMs) => {
      fc.pre(isStale(at, { now: at + ageMs, everyMs }));
      expect(isStale(at, { now: at + ageMs + laterMs, everyMs })).toBe(true);
    }),
  );
});
