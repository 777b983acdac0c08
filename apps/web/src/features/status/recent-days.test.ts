import { days, hours, type Incident } from "@heliograph/core";
import { expect, it } from "vitest";
import { ago, asOf, incidents } from "../../testing/fixture.ts";
import { recentDays } from "./recent-days.ts";

const sample = incidents.incidents.find(({ phase }) => phase === "resolved");
const lasted = (fromMs: number, toMs: number | null): Incident => {
  if (sample === undefined) throw new Error("the fixture has no incident that is over");
  const span = { startedAt: ago(fromMs), endedAt: toMs === null ? null : ago(toMs) };
  return { ...sample, ...span, phase: toMs === null ? "open" : "resolved" };
};
const told = (...all: Incident[]) =>
  recentDays(all, { asOf, zone: "UTC" }).map((each) =>
    each.kind === "quiet"
      ? `${each.from} to ${each.to} (${each.count})`
      : `${each.day}: ${each.incidents.length}`,
  );

it("tells fourteen days without incidents in one stretch", () => {
  expect(told()).toEqual(["2026-11-08 to 2026-11-21 (14)"]);
});

it("tells the days of incidents between stretches without any, newest first", () => {
  const one = lasted(days(3), days(3) - hours(1));
  expect(told(one, one)).toEqual([
    "2026-11-19 to 2026-11-21 (3)",
    "2026-11-18: 2",
    "2026-11-08 to 2026-11-17 (10)",
  ]);
});

it("calls no day quiet that an incident went on in, nor one of an open incident", () => {
  expect(told(lasted(days(5), days(3)))).toEqual([
    "2026-11-19 to 2026-11-21 (3)",
    "2026-11-16: 1",
    "2026-11-08 to 2026-11-15 (8)",
  ]);
  expect(told(lasted(hours(1), null))).toEqual(["2026-11-08 to 2026-11-20 (13)"]);
});

it("counts days by the clocks of the zone", () => {
  const late = lasted(days(3) - hours(3), days(3) - hours(4));
  expect(recentDays([late], { asOf, zone: "Asia/Shanghai" })[1]).toMatchObject({ day: "2026-11-19" });
});
