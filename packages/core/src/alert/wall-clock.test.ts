import { assert, constantFrom, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { days } from "../time.ts";
import { momentsOf, wallClock } from "./wall-clock.ts";

const zones = [
  "UTC",
  "Asia/Shanghai",
  "Europe/Berlin",
  "America/New_York",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
];

const iso = (at: number) => new Date(at).toISOString().slice(0, 16);

const shown = (zone: string, wall: string) => momentsOf(zone, Date.parse(`${wall}Z`)).map(iso);

describe("the moments at which clocks show a time", () => {
  it.each([
    { zone: "Asia/Shanghai", wall: "2026-12-01T02:00", moments: ["2026-11-30T18:00"] },
    { zone: "Europe/Berlin", wall: "2026-07-01T02:00", moments: ["2026-07-01T00:00"] },
    { zone: "Europe/Berlin", wall: "2026-10-25T02:30", moments: ["2026-10-25T00:30", "2026-10-25T01:30"] },
    { zone: "America/New_York", wall: "2026-11-01T01:59", moments: ["2026-11-01T05:59", "2026-11-01T06:59"] },
    {
      zone: "Australia/Lord_Howe",
      wall: "2026-04-05T01:45",
      moments: ["2026-04-04T14:45", "2026-04-04T15:15"],
    },
  ])("are $moments for $wall in $zone", ({ zone, wall, moments }) => {
    expect(shown(zone, wall)).toEqual(moments);
  });

  it.each([
    { zone: "Europe/Berlin", wall: "2026-03-29T02:00", moment: "2026-03-29T01:00" },
    { zone: "Europe/Berlin", wall: "2026-03-29T02:30", moment: "2026-03-29T01:00" },
    { zone: "America/New_York", wall: "2026-03-08T02:59", moment: "2026-03-08T07:00" },
    { zone: "Australia/Lord_Howe", wall: "2026-10-04T02:10", moment: "2026-10-03T15:30" },
  ])("are that of the skip, $moment, where $wall is skipped in $zone", ({ zone, wall, moment }) => {
    expect(shown(zone, wall)).toEqual([moment]);
  });

  it("include every moment, whatever its clocks show", () => {
    const moment = integer({ min: Date.parse("2020-01-01"), max: Date.parse("2035-01-01") });
    assert(
      property(constantFrom(...zones), moment, (zone, at) => {
        expect(momentsOf(zone, wallClock(zone, at))).toContain(at);
      }),
      { numRuns: 2_000 },
    );
  });

  it("are less than a day and a half away from what clocks of UTC show", () => {
    const wall = Date.parse("2026-03-29T02:30:00Z");
    for (const zone of zones) expect(Math.abs(momentsOf(zone, wall)[0] - wall)).toBeLessThan(1.5 * days(1));
  });
});
