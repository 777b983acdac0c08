import { describe, expect, it } from "vitest";
import type { Outcome } from "./failure.ts";
import { pastOutages, type PastRun } from "./past-outages.ts";
import { minutes } from "./time.ts";

const began = Date.UTC(2026, 10, 21);
const everyMs = minutes(1);

const outcomes: Record<string, Outcome> = { "+": "ok", "-": "failed", "~": "degraded", "?": "unknown" };

/** What vantages saw from minute to minute: `+` all was well, `-` it failed, `~` it was slow, `?` nothing is known, a space is no run. */
const runs = (seen: Record<string, string>): PastRun[] =>
  Object.entries(seen)
    .flatMap(([vantage, signs]) =>
      Array.from(signs, (sign, minute) => {
        const at = began + minute * everyMs;
        return { vantage, outcome: outcomes[sign], scheduledAt: at, startedAt: at };
      }),
    )
    .flatMap(({ outcome, ...run }) => (outcome === undefined ? [] : [{ ...run, outcome }]))
    .toSorted((one, other) => one.startedAt - other.startedAt);

/** From which minute to which it was how bad, and who saw it. */
const relived = (seen: Record<string, string>, failuresToDown = 3) =>
  pastOutages(runs(seen), { configured: Object.keys(seen).length, everyMs, failuresToDown }).map(
    ({ startedAt, endedAt, worst, vantages }) => [
      (startedAt - began) / everyMs,
      (endedAt - began) / everyMs,
      worst,
      vantages.join(" "),
    ],
  );

describe("an outage of the past", () => {
  it.each([
    { what: "all well", seen: { east: "++++++++", west: "++++++++" }, outages: [] },
    { what: "two failures in a row", seen: { east: "++--++++", west: "++--++++" }, outages: [] },
    {
      what: "an outage",
      seen: { east: "++----+++", west: "++----+++" },
      outages: [[2, 6, "down", "east west"]],
    },
    {
      what: "one seen by one of two",
      seen: { east: "++----+++", west: "+++++++++" },
      outages: [[2, 6, "partial", "east"]],
    },
    {
      what: "two that follow each other within ten minutes",
      seen: { east: "---+++---+++", west: "---+++---+++" },
      outages: [[0, 9, "down", "east west"]],
    },
    {
      what: "two that are further apart",
      seen: { east: "---++++++++++++++---++", west: "---++++++++++++++---++" },
      outages: [
        [0, 3, "down", "east west"],
        [17, 20, "down", "east west"],
      ],
    },
    {
      what: "one that nobody saw end",
      seen: { east: "+----", west: "+----" },
      outages: [[1, 4, "down", "east west"]],
    },
    { what: "failures where others know nothing", seen: { east: "+----+++", west: "????????" }, outages: [] },
  ])("is found in $what: $outages", ({ seen, outages }) => {
    expect(relived(seen)).toEqual(outages);
  });

  it("needs five failures in a row where one vantage looks alone", () => {
    expect(relived({ east: "+----+++" }, 5)).toEqual([]);
    expect(relived({ east: "+-----+++" }, 5)).toEqual([[1, 6, "down", "east"]]);
  });
});
