import { expect, it } from "vitest";
import { monthsOf } from "./months-of.ts";

const mirror = (...months: string[]) => ({
  months: months.map((month) => ({
    month,
    ok: 1,
    degraded: 0,
    failed: 0,
    unknown: 0,
    incidents: 0,
    worst: null,
  })),
});

it.each([
  { mirrors: [], months: [] },
  { mirrors: [mirror("2026-11")], months: ["2026-11"] },
  { mirrors: [mirror("2026-09"), mirror("2026-11")], months: ["2026-11", "2026-10", "2026-09"] },
  { mirrors: [mirror("2026-02", "2026-03"), mirror("2026-01")], months: ["2026-03", "2026-02", "2026-01"] },
])("$months stand beside each other, without a gap", ({ mirrors, months }) => {
  expect(monthsOf(2026, mirrors)).toEqual(months);
});
