import type { Outcome } from "./failure.ts";
import { seconds } from "./time.ts";

/** How long a mirror must go on answering before a vantage takes its `down` back. */
export const lastingMs = seconds(60);

/** How many failures in a row make a mirror down for one of several vantages, and for one that nobody can contradict. */
export const failuresInRow = { ofSeveral: 3, ofOne: 5 };

/** How many runs in a row make a mirror degraded. */
export const degradedInRow = 3;

/** A vantage's opinion on a check. */
export type Vote = "up" | "degraded" | "down" | "unknown";

/** What a vantage has seen of a check lately, as much of it as the next vote needs. Times are epoch milliseconds. */
export type Tally = {
  vote: Vote;
  /** When the newest run counted here was due; older ones arriving late no longer count. */
  scheduledAt: number;
  failures: number;
  /** When the first run of the current row of failures started; kept while the vote stays `down`. */
  failingSince: number | undefined;
  successes: number;
  /** When the first run of the current row of successes started, or the first quick one after slow ones. */
  workingSince: number | undefined;
  degraded: number;
  degradedSince: number | undefined;
};

/** One run as a vote needs it. */
export type Ballot = { outcome: Outcome; scheduledAt: number; startedAt: number };

const blank: Tally = {
  vote: "unknown",
  scheduledAt: 0,
  failures: 0,
  failingSince: undefined,
  successes: 0,
  workingSince: undefined,
  degraded: 0,
  degradedSince: undefined,
};

/**
 * Counts one more run. Down after `failuresToDown` failures in a row; up again after successes that span a minute.
 * `unknown` neither counts nor breaks a row nor keeps a vote fresh; a run older than the newest counted changes nothing.
 */
export function castVote(before: Tally = blank, ballot: Ballot, failuresToDown: number): Tally {
  if (ballot.scheduledAt <= before.scheduledAt && before !== blank) return before;
  const tally = { ...before, scheduledAt: ballot.scheduledAt };
  switch (ballot.outcome) {
    case "unknown":
      return before;
    case "failed":
      return afterFailure(tally, ballot, failuresToDown);
    case "ok":
    case "degraded":
      return afterSuccess(tally, ballot);
  }
}

function afterFailure(tally: Tally, { startedAt }: Ballot, failuresToDown: number): Tally {
  const failures = tally.failures + 1;
  return {
    ...tally,
    vote: failures >= failuresToDown ? "down" : tally.vote,
    failures,
    failingSince: tally.failingSince ?? startedAt,
    successes: 0,
    workingSince: undefined,
    degraded: 0,
    degradedSince: undefined,
  };
}

function afterSuccess(tally: Tally, { outcome, startedAt }: Ballot): Tally {
  const sound = outcome === "ok" && tally.vote === "degraded";
  const workingSince = sound ? startedAt : (tally.workingSince ?? startedAt);
  const degraded = outcome === "degraded" ? tally.degraded + 1 : 0;
  const counted = {
    ...tally,
    failures: 0,
    successes: tally.successes + 1,
    workingSince,
    degraded,
    degradedSince: degraded === 0 ? undefined : (tally.degradedSince ?? startedAt),
  };
  if (tally.vote === "down" && startedAt - workingSince < lastingMs) return counted;
  return { ...counted, vote: degraded >= degradedInRow ? "degraded" : "up", failingSince: undefined };
}
