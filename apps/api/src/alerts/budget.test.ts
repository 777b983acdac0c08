import { seconds } from "@heliograph/core";
import { expect, it } from "vitest";
import { spend } from "./budget.ts";

const budget = { burst: 3, everyMs: seconds(6) };

it.each([
  { what: "a new budget is whole", left: null, now: 0, tokens: 2 },
  { what: "what was left is spent", left: { tokens: 2, at: 0 }, now: seconds(3), tokens: 1.5 },
  { what: "a budget fills up to its burst", left: { tokens: 0, at: 0 }, now: seconds(600), tokens: 2 },
])("$what", ({ left, now, tokens }) => {
  expect(spend(left, budget, now)).toEqual({ tokens, at: now });
});

it.each([
  { what: "nothing is left", left: { tokens: 0, at: 0 }, now: seconds(5) },
  { what: "a second has not passed", left: { tokens: 2, at: 0 }, now: 999 },
])("refuses when $what", ({ left, now }) => {
  expect(spend(left, budget, now)).toBeUndefined();
});
