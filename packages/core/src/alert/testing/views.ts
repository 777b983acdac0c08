import type { ErrorClass } from "../../failure.ts";
import { hours, minutes, seconds } from "../../time.ts";
import type { Tally } from "../../vote.ts";
import type { Testimony } from "../testimony.ts";

/** When the trouble of a test began, in epoch milliseconds, and when it is judged. */
export const began = Date.UTC(2026, 0, 1, 12);
export const now = began + seconds(40);

const working: Tally = {
  vote: "up",
  scheduledAt: began + seconds(20),
  failures: 0,
  failingSince: undefined,
  successes: 9,
  workingSince: began - hours(1),
  degraded: 0,
  degradedSince: undefined,
};

/** How a vantage may see a mirror, by one character. */
const tallies: Record<string, Tally> = {
  // Works, and was looked at since.
  ".": working,
  // Works as far as is known: not looked at since.
  "?": { ...working, scheduledAt: began - seconds(15) },
  // Has failed once since.
  x: { ...working, scheduledAt: began + seconds(10), failures: 1, failingSince: began, successes: 0 },
  // Has failed often enough since to be called down.
  D: {
    ...working,
    vote: "down",
    scheduledAt: began + seconds(35),
    failures: 3,
    failingSince: began,
    successes: 0,
  },
  // Has failed for hours.
  O: { ...working, vote: "down", failures: 99, failingSince: began - hours(3), successes: 0 },
  // Has failed since, and answers again, not yet for a minute.
  r: { ...working, vote: "down", scheduledAt: began + seconds(35), failingSince: began, successes: 1 },
};

/** What vantages say of the mirrors 1, 2, 3 …: a string each, a character a mirror, a blank where it never looked. */
export const views = (
  seen: Readonly<Record<string, string>>,
  {
    errors = {},
    unhealthy = [],
  }: { errors?: Record<number, ErrorClass>; unhealthy?: readonly string[] } = {},
): Testimony[] =>
  Object.entries(seen).flatMap(([vantage, mirrors]) =>
    mirrors.split("").flatMap((character, place) => {
      const tally = tallies[character];
      const mirrorId = place + 1;
      if (tally === undefined) return [];
      const error = tally.failures === 0 ? "ok" : (errors[mirrorId] ?? "connect_refused");
      return [
        { vantage, mirrorId, tally, error, everyMs: minutes(1), healthy: !unhealthy.includes(vantage) },
      ];
    }),
  );
