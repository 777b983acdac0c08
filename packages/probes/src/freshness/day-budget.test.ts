import { days } from "@heliograph/core";
import { expect, it, test } from "vitest";
import { DayBudget } from "./day-budget.ts";

const noon = Date.UTC(2026, 0, 1, 12);

it.each([
  { requests: 29_999, bytes: 0, allowance: "ample" },
  { requests: 30_000, bytes: 0, allowance: "scarce" },
  { requests: 60_000, bytes: 0, allowance: "none" },
  { requests: 1, bytes: 64 * 2 ** 20, allowance: "scarce" },
  { requests: 2, bytes: 64 * 2 ** 20, allowance: "none" },
])("after $requests requests of $bytes bytes it is $allowance", ({ requests, bytes, allowance }) => {
  const day = new DayBudget();
  for (let count = 0; count < requests; count += 1) day.spend(bytes, noon);
  expect(day.allowance(noon)).toBe(allowance);
});

test("each UTC day has its own", () => {
  const day = new DayBudget();
  day.spend(2 ** 30, noon);
  expect(day.spent(noon)).toEqual({ requests: 1, bytes: 2 ** 30 });
  expect(day.allowance(noon + days(0.5))).toBe("ample");
});
