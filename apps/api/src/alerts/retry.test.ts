import { hours, minutes, seconds } from "@heliograph/core";
import { expect, it } from "vitest";
import { nextTryAt, obeyedMs } from "./retry.ts";

it.each([
  { attempts: 1, isEventful: false, waitMs: seconds(5) },
  { attempts: 2, isEventful: false, waitMs: seconds(30) },
  { attempts: 3, isEventful: true, waitMs: minutes(2) },
  { attempts: 5, isEventful: true, waitMs: minutes(30) },
  { attempts: 6, isEventful: false, waitMs: hours(1) },
  { attempts: 15, isEventful: false, waitMs: hours(1) },
  { attempts: 7, isEventful: true, waitMs: hours(2) },
  { attempts: 10, isEventful: true, waitMs: hours(8) },
])(
  "after attempt $attempts, eventful $isEventful, waits $waitMs ms give or take a fifth",
  ({ waitMs, ...failed }) => {
    const next = (chance: number) => nextTryAt({ ...failed, queuedAt: 0 }, 0, chance);
    expect([next(0), next(0.5), next(1)]).toEqual([0.8, 1, 1.2].map((part) => Math.round(waitMs * part)));
  },
);

it("gives up when a day would have passed", () => {
  const failed = { attempts: 20, queuedAt: 0, isEventful: false };
  expect(nextTryAt(failed, hours(22), 0.5)).toBe(hours(23));
  expect(nextTryAt(failed, hours(23.5), 0.5)).toBeUndefined();
});

it.each([
  { asked: 0, obeyed: seconds(1) },
  { asked: seconds(90), obeyed: seconds(90) },
  { asked: hours(24), obeyed: minutes(15) },
])("obeys a wait of $asked ms for $obeyed", ({ asked, obeyed }) => {
  expect(obeyedMs(asked)).toBe(obeyed);
});
