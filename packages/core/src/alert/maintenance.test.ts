import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { days, hours, minutes } from "../time.ts";
import {
  announcedSpans,
  maintainedAt,
  maintenanceEnds,
  spansOf,
  weekdays,
  type MaintenanceWindow,
  type Recurrence,
} from "./maintenance.ts";
import { wallClock } from "./wall-clock.ts";

const at = (time: string) => Date.parse(`${time}Z`);
const iso = (moment: number) => new Date(moment).toISOString().slice(0, 16);

const windowOf = (recurrence: Recurrence, mirrors?: string[]): MaintenanceWindow => ({
  id: 7,
  title: { en: "moving", "zh-CN": "搬迁" },
  mirrors,
  recurrence,
  announcedAt: 0,
  retiredAt: null,
});

const weekly = (
  zone: string,
  startMinute: number,
  {
    on = weekdays,
    durationMs = hours(2),
  }: { on?: readonly (typeof weekdays)[number][]; durationMs?: number } = {},
) => windowOf({ kind: "weekly", days: on, startMinute, durationMs, zone });

describe("a window that comes every week", () => {
  it("is on its days alone, at the time that clocks show there", () => {
    const window = weekly("Asia/Shanghai", 150, { on: ["SU", "WE"] });
    expect(spansOf(window, { from: at("2026-11-22T00:00"), until: at("2026-11-30T00:00") })).toMatchObject([
      { startsAt: at("2026-11-24T18:30"), endsAt: at("2026-11-24T20:30") },
      { startsAt: at("2026-11-28T18:30"), endsAt: at("2026-11-28T20:30") },
    ]);
  });

  it.each([
    { why: "moves with the clocks", zone: "Europe/Berlin", minute: 180, day: "2026-10-24", starts: "T01:00" },
    { why: "moves with the clocks", zone: "Europe/Berlin", minute: 180, day: "2026-10-26", starts: "T02:00" },
    {
      why: "runs once in a repeated hour",
      zone: "Europe/Berlin",
      minute: 150,
      day: "2026-10-25",
      starts: "T00:30",
    },
    {
      why: "runs when a skipped hour is over",
      zone: "Europe/Berlin",
      minute: 150,
      day: "2026-03-29",
      starts: "T01:00",
    },
    {
      why: "runs when half an hour is skipped",
      zone: "Australia/Lord_Howe",
      minute: 130,
      day: "2026-10-03",
      starts: "T15:30",
    },
    {
      why: "runs when a whole day is skipped",
      zone: "Pacific/Apia",
      minute: 720,
      day: "2011-12-30",
      starts: "T10:00",
    },
  ])("$why: $zone on $day", ({ zone, minute, day, starts }) => {
    const window = weekly(zone, minute, { durationMs: minutes(1) });
    const spans = spansOf(window, { from: at(`${day}T00:00`), until: at(`${day}T23:59`) });
    expect(spans.map(({ startsAt }) => iso(startsAt))).toContain(`${day}${starts}`);
  });

  it("lasts as long on a day of 23 or 25 hours", () => {
    for (const day of ["2026-03-29", "2026-10-25"]) {
      const spans = spansOf(weekly("Europe/Berlin", 60), {
        from: at(`${day}T00:30`),
        until: at(`${day}T01:30`),
      });
      expect(spans.map(({ startsAt, endsAt }) => endsAt - startsAt)).toEqual([hours(2)]);
    }
  });

  it("is told of where its stretch began before what is asked for, however long it is", () => {
    const window = weekly("UTC", 0, { on: ["MO"], durationMs: days(6) });
    expect(spansOf(window, { from: at("2026-11-28T23:59"), until: at("2026-11-28T23:59") })).toHaveLength(1);
    expect(spansOf(window, { from: at("2026-11-29T00:00"), until: at("2026-11-29T00:00") })).toEqual([]);
  });
});

/** When the clocks of any zone changed or will change over twelve years. */
const clockChanges = Intl.supportedValuesOf("timeZone").flatMap((zone) => {
  const offset = (moment: number) => wallClock(zone, moment) - moment;
  const changes: { zone: string; changesAt: number; before: number; after: number }[] = [];
  for (let from = at("2020-01-01T00:00"); from < at("2032-01-01T00:00"); from += days(14)) {
    let [still, changed] = [from, from + days(14)];
    const [before, after] = [offset(still), offset(changed)];
    if (before === after) continue;
    while (changed - still > 1) {
      const middle = Math.floor((still + changed) / 2);
      if (offset(middle) === before) still = middle;
      else changed = middle;
    }
    changes.push({ zone, changesAt: changed, before, after });
  }
  return changes;
});

it("a window runs once a day, when its time is shown or passed over for the first time, at every change of every zone", () => {
  expect(clockChanges.length).toBeGreaterThan(1_000);
  fc.assert(
    fc.property(
      fc.constantFrom(...clockChanges),
      fc.integer({ min: -240, max: 240 }),
      (change, offMinutes) => {
        const { zone, changesAt, before, after } = change;
        const startMinute = (Math.floor((changesAt + before) / minutes(1)) + offMinutes) % (24 * 60);
        const spans = spansOf(weekly(zone, startMinute, { durationMs: minutes(1) }), {
          from: changesAt - days(2.5),
          until: changesAt + days(2.5),
        });
        const runs = spans.map(({ startsAt }) => {
          const shown = wallClock(zone, startsAt);
          return { startsAt, due: shown - ((shown - minutes(startMinute)) % days(1)) };
        });
        expect(runs.length).toBeGreaterThanOrEqual(4);
        for (const [place, { startsAt, due }] of runs.entries()) {
          expect(due).toBe((runs[0]?.due ?? 0) + days(place));
          for (const ago of [1, hours(1), Math.abs(before - after)])
            expect(wallClock(zone, startsAt - ago)).toBeLessThan(due);
        }
      },
    ),
    { numRuns: 3_000 },
  );
});

describe("a mirror", () => {
  const once: Recurrence = { kind: "once", startsAt: at("2026-12-01T02:00"), endsAt: at("2026-12-01T03:00") };

  it.each([
    { time: "01:59:59.999", maintained: false },
    { time: "02:00", maintained: true },
    { time: "02:59:59.999", maintained: true },
    { time: "03:00", maintained: false },
  ])("at $time is under maintenance from 2 to 3: $maintained", ({ time, maintained }) => {
    expect(maintainedAt([windowOf(once)], at(`2026-12-01T${time}`))("a")).toBe(maintained);
  });

  it("is so by windows of its own and by those of all", () => {
    const moment = at("2026-12-01T02:30");
    expect(maintainedAt([windowOf(once, ["a"])], moment)("a")).toBe(true);
    expect(maintainedAt([windowOf(once, ["b"])], moment)("a")).toBe(false);
    expect(maintainedAt([], moment)("a")).toBe(false);
  });

  it.each([
    { after: "01:00", until: "02:59", ends: [] },
    { after: "02:59", until: "03:00", ends: ["03:00"] },
    { after: "03:00", until: "04:00", ends: [] },
  ])("has seen maintenance end at $ends between $after and $until", ({ after, until, ends }) => {
    const day = "2026-12-01T";
    const ended = maintenanceEnds([windowOf(once, ["a"])], {
      after: at(day + after),
      until: at(day + until),
    });
    expect(ended("a").map(iso)).toEqual(ends.map((end) => day + end));
    expect(ended("b")).toEqual([]);
  });
});

describe("a window that is announced", () => {
  const once: Recurrence = { kind: "once", startsAt: at("2026-12-01T02:00"), endsAt: at("2026-12-01T03:00") };
  const day = { from: at("2026-12-01T00:00"), until: at("2026-12-02T00:00") };

  it.each([
    { when: "the day before", announcedAt: "2026-11-30T00:00", counts: true },
    { when: "as it begins", announcedAt: "2026-12-01T02:00", counts: true },
    { when: "a minute too late", announcedAt: "2026-12-01T02:01", counts: false },
  ])("$when excuses: $counts", ({ announcedAt, counts }) => {
    const window = { ...windowOf(once, ["a"]), announcedAt: at(announcedAt) };
    expect(spansOf(window, day)).toMatchObject([{ isAnnounced: counts }]);
    expect(announcedSpans([window], day)("a")).toHaveLength(counts ? 1 : 0);
    expect(announcedSpans([window], day)("b")).toEqual([]);
  });

  it("excuses from its second week on what was announced in the middle of its first", () => {
    const window = { ...weekly("UTC", 120, { on: ["TU"] }), announcedAt: at("2026-12-01T02:30") };
    const month = { from: day.from, until: day.from + days(15) };
    expect(announcedSpans([window], month)("a").map(({ startsAt }) => iso(startsAt))).toEqual([
      "2026-12-08T02:00",
      "2026-12-15T02:00",
    ]);
  });

  it.each([
    { retiredAt: "2026-12-01T01:00", ends: [] },
    { retiredAt: "2026-12-01T02:00", ends: [] },
    { retiredAt: "2026-12-01T02:20", ends: ["2026-12-01T02:20"] },
    { retiredAt: "2026-12-01T05:00", ends: ["2026-12-01T03:00"] },
  ])("and called off at $retiredAt ends at $ends", ({ retiredAt, ends }) => {
    const window = { ...windowOf(once, ["a"]), retiredAt: at(retiredAt) };
    expect(spansOf(window, day).map(({ endsAt }) => iso(endsAt))).toEqual(ends);
  });
});
