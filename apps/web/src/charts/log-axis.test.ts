import { days, hours, minutes, seconds } from "@heliograph/core";
import { expect, it } from "vitest";
import { axisTo, marksOf, placeOn } from "./log-axis.ts";

const axis = { fromMs: seconds(10), toMs: seconds(1_000) };

it.each([
  { lengthMs: -1, place: 0 },
  { lengthMs: seconds(10), place: 0 },
  { lengthMs: seconds(100), place: 0.5 },
  { lengthMs: seconds(1_000), place: 1 },
  { lengthMs: days(9), place: 1 },
])("$lengthMs ms stands at $place", ({ lengthMs, place }) => {
  expect(placeOn(axis, lengthMs)).toBeCloseTo(place, 9);
});

it("is marked at round lengths", () => {
  expect(marksOf(axis)).toEqual([seconds(10), minutes(1), minutes(10)]);
});

it("ends at the mark above the longest", () => {
  expect(axisTo(minutes(7)).toMs).toBe(minutes(10));
  expect(axisTo(0).toMs).toBe(minutes(1));
  expect(axisTo(hours(1)).toMs).toBe(hours(1));
  expect(axisTo(days(60)).toMs).toBe(days(60));
});
