import { minutes, seconds } from "@heliograph/core";
import { expect, it } from "vitest";
import { isRush, spend } from "./budget.ts";

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

it.each([
  { at: 0, chance: 0, rush: true },
  { at: seconds(5), chance: 0, rush: false },
  { at: seconds(39), chance: 1, rush: true },
  { at: seconds(40), chance: 1, rush: false },
  { at: minutes(15), chance: 1, rush: false },
  { at: minutes(30) - 1, chance: 1, rush: false },
  { at: minutes(30) + seconds(22), chance: 0.5, rush: true },
  { at: minutes(30) + seconds(23), chance: 0.5, rush: false },
])("$at ms into an hour is a rush at chance $chance: $rush", ({ at, chance, rush }) => {
  expect(isRush(at, chance)).toBe(rush);
});
