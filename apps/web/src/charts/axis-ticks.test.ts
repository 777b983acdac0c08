import { days, hours, minutes, seconds } from "@heliograph/core";
import { expect, it } from "vitest";
import { axisTicks } from "./axis-ticks.ts";

const noon = Date.parse("2026-11-21T12:00:00.000Z");

/** The clock of a reader in UTC. */
const clock = { shortDay: (at: string) => at.slice(5, 10), time: (at: string) => at.slice(11, 16) };

const marksOf = (stepMs: number, spanMs: number) => [
  ...axisTicks(
    Array.from({ length: spanMs / stepMs }, (_, at) => ({ atMs: noon + at * stepMs })),
    clock,
  ).values(),
];

it.each([
  { stepMs: seconds(15), spanMs: minutes(20), marks: ["12:00", "12:05", "12:10", "12:15"] },
  { stepMs: minutes(5), spanMs: hours(3), marks: ["12:00", "12:30", "13:00", "13:30", "14:00", "14:30"] },
  {
    stepMs: hours(1),
    spanMs: days(1),
    marks: ["12:00", "15:00", "18:00", "21:00", "00:00", "03:00", "06:00", "09:00"],
  },
  { stepMs: hours(6), spanMs: days(3), marks: ["11-22", "11-23", "11-24"] },
])("an axis of $spanMs ms in steps of $stepMs is marked $marks, each once", ({ stepMs, spanMs, marks }) => {
  expect(marksOf(stepMs, spanMs)).toEqual(marks);
});
