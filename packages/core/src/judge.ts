import { isQuorum } from "./freshness/quorum.ts";
import { isStale } from "./staleness.ts";
import type { Tally, Vote } from "./vote.ts";

/** How a mirror is, in our judgement. */
export const levels = ["up", "degraded", "partial", "down", "unknown"] as const;
export type Level = (typeof levels)[number];

/** A vantage's tally of a check, with what decides whether its vote counts. Times are epoch milliseconds. */
export type Witness = {
  vantage: string;
  tally: Tally;
  /** How often the check runs; a vote is fresh for three such intervals. */
  everyMs: number;
  /** Neither isolated nor offline. */
  healthy: boolean;
};

/** Our judgement of a mirror, and on what it rests. Times are epoch milliseconds. */
export type Verdict = {
  level: Level;
  /** Vantages whose vote counted, by what they said. */
  vantages: Record<Exclude<Vote, "unknown">, string[]>;
  /** First failure (or first slow answer) behind a level that is not up. */
  since: number | undefined;
  /** True while every vantage that calls the mirror down has had an answer again, not yet for a minute. */
  recovering: boolean;
  /** For an `up` that follows something worse: when the lasting successes began. */
  workingSince: number | undefined;
};

/**
 * Judges a mirror by the votes on one of its checks: down when at least half, and two, of the fresh healthy vantages say so,
 * partial when fewer do. With one vantage left of several, or fewer than half of three or more, nothing can be said.
 * `configured` counts the vantages that are meant to look.
 */
export function judge(witnesses: readonly Witness[], configured: number, now: number): Verdict {
  const counted = witnesses.filter(
    ({ tally, everyMs, healthy }) =>
      healthy && tally.vote !== "unknown" && !isStale(tally.scheduledAt, { now, everyMs }),
  );
  const saying = (vote: Vote) => counted.filter(({ tally }) => tally.vote === vote);
  const [down, degraded, up] = [saying("down"), saying("degraded"), saying("up")];
  const level = suffices(counted.length, configured)
    ? levelOf({ down: down.length, degraded: degraded.length, all: counted.length })
    : "unknown";
  return {
    level,
    vantages: { up: names(up), degraded: names(degraded), down: names(down) },
    since: first(
      level === "degraded"
        ? degraded.map(({ tally }) => tally.degradedSince)
        : down.map(({ tally }) => tally.failingSince),
    ),
    recovering: down.length > 0 && down.every(({ tally }) => tally.successes > 0),
    workingSince: last(counted.map(({ tally }) => tally.workingSince)),
  };
}

/** Whether so many of the configured vantages are enough to say anything of a mirror. */
export function suffices(counted: number, configured: number): boolean {
  if (counted === 0) return false;
  if (counted === 1) return configured === 1;
  return configured < 3 || counted * 2 >= configured;
}

/** What votes say together, of which at least one counts. */
export function levelOf({ down, degraded, all }: { down: number; degraded: number; all: number }): Level {
  if (isQuorum(down, all)) return "down";
  if (down > 0) return "partial";
  return degraded > 0 && degraded * 2 >= all ? "degraded" : "up";
}

const names = (witnesses: readonly Witness[]) => witnesses.map(({ vantage }) => vantage).toSorted();
const defined = (times: readonly (number | undefined)[]) => times.filter((time) => time !== undefined);
const first = (times: readonly (number | undefined)[]) => defined(times).toSorted((a, b) => a - b)[0];
const last = (times: readonly (number | undefined)[]) => defined(times).toSorted((a, b) => b - a)[0];
