import * as fc from "fast-check";
import { expect, it } from "vitest";
import { datesUntil, daysUntil, isZone } from "./calendar.ts";
import { days, hours } from "./time.ts";

const at = (time: string) => Date.parse(`${time}Z`);

it.each([
  { zone: "UTC", last: "2026-11-21" },
  { zone: "Asia/Shanghai", last: "2026-11-22" },
  { zone: "America/New_York", last: "2026-11-21" },
])("today is $last in $zone", ({ zone, last }) => {
  const dates = datesUntil(at("2026-11-21T18:00"), { zone, count: 3 });
  expect(dates).toHaveLength(3);
  expect(dates.at(-1)).toBe(last);
});

it.each([
  { zone: "Asia/Shanghai", noon: "2026-11-21T04:00", startsAt: "2026-11-20T16:00", lengthMs: hours(24) },
  { zone: "Europe/Berlin", noon: "2026-10-25T11:00", startsAt: "2026-10-24T22:00", lengthMs: hours(25) },
  { zone: "Europe/Berlin", noon: "2026-03-29T10:00", startsAt: "2026-03-28T23:00", lengthMs: hours(23) },
  { zone: "Asia/Kolkata", noon: "2026-11-21T06:30", startsAt: "2026-11-20T18:30", lengthMs: hours(24) },
  { zone: "America/Havana", noon: "2026-03-08T16:00", startsAt: "2026-03-08T05:00", lengthMs: hours(23) },
])("a day in $zone begins at $startsAt and lasts $lengthMs ms", ({ zone, noon, startsAt, lengthMs }) => {
  const day = daysUntil(at(noon), { zone, count: 2 }).at(-1);
  expect(day).toMatchObject({ startsAt: at(startsAt), endsAt: at(startsAt) + lengthMs });
});

it("days follow each other without a moment between them, and the last one is now", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("UTC", "Asia/Shanghai", "Asia/Kolkata", "America/St_Johns", "Australia/Lord_Howe"),
      fc.integer({ min: at("2024-01-01T00:00"), max: at("2030-01-01T00:00") }),
      (zone, now) => {
        const known = daysUntil(now, { zone, count: 90 });
        expect(known.map(({ day }) => day)).toEqual(datesUntil(now, { zone, count: 90 }));
        for (const [place, { endsAt }] of known.slice(0, -1).entries())
          expect(known[place + 1]?.startsAt).toBe(endsAt);
        const today = known.at(-1);
        expect(today?.startsAt).toBeLessThanOrEqual(now);
        expect(today?.endsAt).toBeGreaterThan(now);
        expect(now - (known[0]?.startsAt ?? 0)).toBeLessThan(days(91));
      },
    ),
  );
});

it.each([
  { name: "Asia/Shanghai", known: true },
  { name: "UTC", known: true },
  { name: "Mars/Olympus", known: false },
  { name: "", known: false },
])("$name is a zone: $known", ({ name, known }) => {
  expect(isZone(name)).toBe(known);
});
