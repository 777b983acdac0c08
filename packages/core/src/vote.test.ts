import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outcomes, type Outcome } from "./failure.ts";
import { seconds } from "./time.ts";
import { castVote, type Ballot, type Tally } from "./vote.ts";

const start = Date.UTC(2026, 0, 1);

/** Runs one after the other, written as `outcome@second`, a failed vantage being down after three. */
function tallyOf(runs: string, failuresToDown = 3): Tally | undefined {
  let tally: Tally | undefined;
  for (const run of runs.split(" ")) {
    const [name, second] = run.split("@");
    const outcome = outcomes.find((known) => known === name) ?? "unknown";
    const at = start + seconds(Number(second));
    tally = castVote(tally, { outcome, scheduledAt: at, startedAt: at + 5 }, failuresToDown);
  }
  return tally;
}

const startedAt = (second: number) => start + seconds(second) + 5;

it.each([
  { runs: "ok@0", vote: "up" },
  { runs: "failed@0 failed@15", vote: "unknown" },
  { runs: "ok@0 failed@60 failed@75", vote: "up" },
  { runs: "ok@0 failed@60 failed@75 failed@105", vote: "down" },
  { runs: "failed@0 failed@15 ok@45 failed@60 failed@75", vote: "up" },
  { runs: "failed@0 failed@15 degraded@45 failed@60 failed@75", vote: "up" },
])("down after three failures in a row: $runs is $vote", ({ runs, vote }) => {
  expect(tallyOf(runs)?.vote).toBe(vote);
});

it("a lone vantage calls a mirror down only after five", () => {
  expect(tallyOf("ok@0 failed@1 failed@2 failed@3 failed@4", 5)?.vote).toBe("up");
  expect(tallyOf("ok@0 failed@1 failed@2 failed@3 failed@4 failed@5", 5)?.vote).toBe("down");
});

describe("up again after successes in a row that are at least a minute apart", () => {
  const down = "failed@0 failed@15 failed@45";
  it.each([
    { runs: "ok@50", vote: "down" },
    { runs: "ok@50 ok@55 ok@109", vote: "down" },
    { runs: "ok@50 ok@110", vote: "up" },
    { runs: "ok@50 failed@55 ok@60 ok@110", vote: "down" },
    { runs: "ok@50 failed@55 ok@60 ok@120", vote: "up" },
    { runs: "ok@50 unknown@70 ok@110", vote: "up" },
    { runs: "degraded@50 degraded@110", vote: "up" },
    { runs: "degraded@50 degraded@80 degraded@110", vote: "degraded" },
  ])("$runs: $vote", ({ runs, vote }) => {
    expect(tallyOf(`${down} ${runs}`)?.vote).toBe(vote);
  });

  it("the first failure and the first of the successes are what is remembered", () => {
    expect(tallyOf(`${down} ok@50 ok@55 failed@60 ok@65`)).toMatchObject({
      failingSince: startedAt(0),
      workingSince: startedAt(65),
    });
    expect(tallyOf(`${down} ok@50 ok@110`)).toMatchObject({
      failingSince: undefined,
      workingSince: startedAt(50),
    });
  });
});

it.each([
  { runs: "degraded@0 degraded@60", vote: "up" },
  { runs: "degraded@0 degraded@60 degraded@120", vote: "degraded" },
  { runs: "degraded@0 degraded@60 ok@120 degraded@180", vote: "up" },
  { runs: "degraded@0 degraded@60 degraded@120 ok@180", vote: "up" },
])("degraded after three slow answers in a row: $runs is $vote", ({ runs, vote }) => {
  expect(tallyOf(runs)?.vote).toBe(vote);
});

it("a run that is unknown changes nothing, so that a vote does not stay fresh by it", () => {
  const before = tallyOf("ok@0 failed@60 failed@75");
  expect(tallyOf("ok@0 failed@60 failed@75 unknown@105")).toEqual(before);
});

it("a run that comes late, after one that was due later, changes nothing", () => {
  const tally = tallyOf("ok@0 failed@60");
  const late: Ballot = { outcome: "failed", scheduledAt: start + seconds(60), startedAt: start };
  expect(castVote(tally, late, 3)).toEqual(tally);
});

const outcome = fc.constantFrom<Outcome>(...outcomes);
const run = fc.tuple(outcome, fc.integer({ min: 1, max: 200 }));

/** Casts the votes of runs that are so many seconds apart. */
function castAll(runs: readonly [Outcome, number][]): Tally | undefined {
  let at = start;
  let tally: Tally | undefined;
  for (const [each, gap] of runs) {
    at += seconds(gap);
    tally = castVote(tally, { outcome: each, scheduledAt: at, startedAt: at }, 3);
  }
  return tally;
}

it("a mirror is never called down without a failure, nor up without an answer", () => {
  fc.assert(
    fc.property(fc.array(run), (runs) => {
      const vote = castAll(runs)?.vote ?? "unknown";
      const seen = new Set(runs.map(([each]) => each));
      const needed: Record<typeof vote, boolean> = {
        down: seen.has("failed"),
        degraded: seen.has("degraded"),
        up: seen.has("ok") || seen.has("degraded"),
        unknown: true,
      };
      expect(needed[vote]).toBe(true);
    }),
  );
});

it("unknown runs strewn in between never change the vote", () => {
  fc.assert(
    fc.property(fc.array(run), (runs) => {
      let gap = 0;
      const known: [Outcome, number][] = [];
      for (const [each, later] of runs) {
        gap += later;
        if (each === "unknown") continue;
        known.push([each, gap]);
        gap = 0;
      }
      expect(castAll(runs)?.vote ?? "unknown").toBe(castAll(known)?.vote ?? "unknown");
    }),
  );
});
