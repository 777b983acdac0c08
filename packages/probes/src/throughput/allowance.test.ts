import { days, hours, minutes } from "@heliograph/core";
import { expect, it } from "vitest";
import { Allowance } from "./allowance.ts";
import { bytesOf, classInTurn } from "./size-class.ts";

const dailyBytes = 250_000_000;
const start = Date.UTC(2026, 0, 1, 12);

it("begins with little, so that a process that begins again and again asks for little", () => {
  expect(new Allowance().left(dailyBytes, start)).toBe(10_000_000);
});

it("comes back evenly over the day, up to what may be asked for at once", () => {
  const allowance = new Allowance();
  allowance.spend(allowance.left(dailyBytes, start));
  expect(allowance.left(dailyBytes, start)).toBe(0);
  expect(allowance.left(dailyBytes, start + hours(1))).toBe(Math.floor(dailyBytes / 24));
  expect(allowance.left(dailyBytes, start + days(9))).toBe(64_000_000);
});

it("has to come back first where more was taken than was left", () => {
  const allowance = new Allowance();
  allowance.left(dailyBytes, start);
  allowance.spend(10_000_000 + dailyBytes / 24);
  expect(allowance.left(dailyBytes, start + minutes(59))).toBe(0);
  expect(allowance.left(dailyBytes, start + minutes(61))).toBeGreaterThan(0);
});

it("does not come back while a clock goes back", () => {
  const allowance = new Allowance();
  allowance.spend(allowance.left(dailyBytes, start));
  expect(allowance.left(dailyBytes, start - hours(1))).toBe(0);
});

it.each([
  { every: minutes(15), dailyBytes },
  { every: minutes(1), dailyBytes },
  { every: minutes(15), dailyBytes: 20_000_000 },
])("keeps ten days of runs each $every ms within $dailyBytes bytes a day", ({ every, dailyBytes: daily }) => {
  const allowance = new Allowance();
  let spentBytes = 0;
  for (let turn = 0; turn < days(10) / every; turn += 1) {
    const sizeClass = classInTurn(turn, allowance.left(daily, start + turn * every));
    if (sizeClass === undefined) continue;
    allowance.spend(bytesOf(sizeClass));
    spentBytes += bytesOf(sizeClass);
  }
  expect(spentBytes).toBeLessThanOrEqual(10 * daily + 10_000_000);
  expect(spentBytes).toBeGreaterThan(0.8 * 10 * daily);
});

it("has every class in two days of the usual rhythm, mostly the smallest", () => {
  const allowance = new Allowance();
  const counts = new Map<number | undefined, number>();
  for (let turn = 0; turn < 192; turn += 1) {
    const sizeClass = classInTurn(turn, allowance.left(dailyBytes, start + turn * minutes(15)));
    allowance.spend(sizeClass === undefined ? 0 : bytesOf(sizeClass));
    counts.set(sizeClass, (counts.get(sizeClass) ?? 0) + 1);
  }
  expect(counts).toEqual(
    new Map([
      [1, 168],
      [10, 20],
      [30, 4],
    ]),
  );
});
