import { hours, minutes, seconds } from "@heliograph/core";
import { expect, it, test } from "vitest";
import { unseen, type Arrival } from "./arrival.ts";
import { nextLookAt, nextSteadyLookAt, steadyMs } from "./rhythm.ts";

const published = Date.UTC(2026, 0, 1);
const release = { publishedBy: new Date(published).toISOString(), again: false };
const triedAtAge = (ageMs: number, more: Partial<Arrival> = {}): Arrival => ({
  ...unseen,
  triedAt: published + ageMs,
  ...more,
});
const shown = (list: number) => ({ row: { list, latest: 0, exact: 0 } });

it.each([
  [seconds(30), minutes(1)],
  [seconds(59), minutes(1)],
  [minutes(2), minutes(5)],
  [minutes(44), minutes(45)],
  [minutes(61), minutes(90)],
  [hours(5.9), hours(6)],
  [hours(6), hours(8)],
  [hours(23), hours(24)],
  [seconds(-5), seconds(30)],
])("missed at the age of %d ms it is looked for again at %d ms", (ageMs, nextMs) => {
  expect(nextLookAt(release, triedAtAge(ageMs)) - published).toBe(nextMs);
});

test("a release that nobody looked for is due half a minute after it is out", () => {
  expect(nextLookAt(release, unseen) - published).toBe(seconds(30));
});

test("what has begun to show is due at once, and what shows for good in its time", () => {
  expect(nextLookAt(release, triedAtAge(hours(3), shown(2))) - published).toBe(hours(3));
  expect(nextLookAt(release, triedAtAge(hours(3), shown(3))) - published).toBe(hours(3.5));
});

test("what was missed where it had been is due every five minutes", () => {
  const again = { ...release, again: true };
  expect(nextLookAt(again, triedAtAge(hours(9), shown(3))) - published).toBe(hours(9) + steadyMs);
});

it.each([
  [0, 0, steadyMs],
  [0, 0.5, steadyMs / 2],
  [steadyMs / 2, 0.5, 1.5 * steadyMs],
  [seconds(299), 0, steadyMs],
])("looked at at %d, a module at place %d is due at %d", (triedAt, place, dueAt) => {
  expect(nextSteadyLookAt(triedAt, place)).toBe(dueAt);
});
