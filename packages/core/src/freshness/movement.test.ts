import * as fc from "fast-check";
import { expect, test } from "vitest";
import { minutes, seconds } from "../time.ts";
import type { Arrival } from "./arrival.ts";
import { movementOf } from "./movement.ts";

const [lateAfterMs, stillAfterMs] = [seconds(90), minutes(5)];

/** A release each minute, of five modules in turn, that others list half a minute later. */
const lackedSince = (count: number, now: number): Arrival[] =>
  Array.from({ length: count }, (_, id) => ({
    release: {
      id,
      module: `example.com/m${id % 5}`,
      source: "feed",
      published: { after: minutes(id), by: minutes(id) },
    },
    missedAt: now,
    firstShownAt: undefined,
    shownAt: undefined,
  }));

/** Old versions that the fleet came to know of lately, and that the mirror had when it was first looked at. */
const oldOnes = (count: number, now: number, after: number | undefined): Arrival[] =>
  Array.from({ length: count }, (_, id) => ({
    release: {
      id: 1_000 + id,
      module: `example.com/m${id % 5}`,
      source: "fleet",
      published: { after, by: now },
    },
    missedAt: undefined,
    firstShownAt: now,
    shownAt: now,
  }));

const judged = (arrivals: readonly Arrival[]) =>
  movementOf(arrivals, {
    elsewhereAt: ({ published }) => published.by + seconds(30),
    lateAfterMs,
    stillAfterMs,
  }).state;

test("a mirror that stood still before it was first looked at is found, whatever old versions it had", () => {
  const old = fc.integer({ min: 0, max: 100 });
  const count = fc.integer({ min: 8, max: 40 });
  fc.assert(
    fc.property(count, old, (releases, had) => {
      const now = minutes(releases);
      expect(judged([...lackedSince(releases, now), ...oldOnes(had, now, undefined)])).toBe("still");
    }),
    { numRuns: 50 },
  );
});

test("a mirror that has as many new ones as it lacks does not stand still", () => {
  const now = minutes(10);
  expect(judged([...lackedSince(10, now), ...oldOnes(10, now, 0)])).toBe("unclear");
});
