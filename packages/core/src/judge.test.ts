import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judge, type Witness } from "./judge.ts";
import { minutes, seconds } from "./time.ts";
import type { Tally, Vote } from "./vote.ts";

const now = Date.UTC(2026, 0, 1);

const quiet: Tally = {
  vote: "up",
  scheduledAt: now,
  failures: 0,
  failingSince: undefined,
  successes: 9,
  workingSince: now - minutes(60),
  degraded: 0,
  degradedSince: undefined,
};

/** A vantage that looks every minute and has just voted. */
const witness = (vote: Vote, tally: Partial<Tally> = {}, rest: Partial<Witness> = {}): Witness => ({
  vantage: "somewhere",
  everyMs: minutes(1),
  healthy: true,
  tally: { ...quiet, vote, ...tally },
  ...rest,
});

const isVote = (text: string): text is Vote => ["up", "degraded", "down", "unknown"].includes(text);

/** Judges by vantages that vote as written, such as `down up up`. */
function levelOf(said: string, configured = said.split(" ").length) {
  const witnesses = said
    .split(" ")
    .filter(isVote)
    .map((vote) => witness(vote));
  return judge(witnesses, configured, now).level;
}

it.each([
  { said: "down", level: "down" },
  { said: "up", level: "up" },
  { said: "down up", level: "partial" },
  { said: "down down", level: "down" },
  { said: "down up up", level: "partial" },
  { said: "down down up", level: "down" },
  { said: "down up up up", level: "partial" },
  { said: "down down up up", level: "down" },
  { said: "down down up up up", level: "partial" },
  { said: "down down down up up", level: "down" },
  { said: "degraded up up", level: "up" },
  { said: "degraded degraded up", level: "degraded" },
  { said: "degraded up", level: "degraded" },
  { said: "down degraded degraded", level: "partial" },
])("$said: $level", ({ said, level }) => {
  expect(levelOf(said)).toBe(level);
});

it.each([
  { said: "down", configured: 2 },
  { said: "up", configured: 2 },
  { said: "unknown", configured: 1 },
  { said: "unknown unknown", configured: 2 },
  { said: "down unknown", configured: 2 },
  { said: "down down", configured: 5 },
  { said: "up up", configured: 5 },
  { said: "down unknown unknown", configured: 3 },
])("$said of $configured is too little to say anything", ({ said, configured }) => {
  expect(levelOf(said, configured)).toBe("unknown");
});

it("half of three or more is enough", () => {
  expect(levelOf("down down", 3)).toBe("down");
  expect(levelOf("down down", 4)).toBe("down");
});

it("nobody looking is unknown", () => {
  expect(judge([], 0, now).level).toBe("unknown");
});

describe("a vote counts", () => {
  it("while it is not older than three intervals", () => {
    const vote = witness("down");
    expect(judge([vote], 1, now + minutes(3)).level).toBe("down");
    expect(judge([vote], 1, now + minutes(3) + 1).level).toBe("unknown");
  });

  it("while its vantage is healthy", () => {
    const sick = witness("down", {}, { healthy: false });
    expect(judge([sick], 1, now).level).toBe("unknown");
    expect(judge([sick, witness("up"), witness("up")], 3, now).level).toBe("up");
  });
});

it("says who said what, in order of name", () => {
  const witnesses = [
    witness("up", {}, { vantage: "c" }),
    witness("up", {}, { vantage: "a" }),
    witness("down", {}, { vantage: "b" }),
  ];
  const { vantages } = judge(witnesses, 3, now);
  expect(vantages).toEqual({ up: ["a", "c"], degraded: [], down: ["b"] });
});

it("an outage began with the first failure of those that call the mirror down", () => {
  const down = [now - seconds(90), now - seconds(50)].map((failingSince) =>
    witness("down", { failingSince }),
  );
  const stumbling = witness("up", { failures: 1, failingSince: now - seconds(200) });
  expect(judge([...down, stumbling], 3, now).since).toBe(now - seconds(90));
});

it("slowness began with the first slow answer", () => {
  const slow = [now - minutes(20), now - minutes(3)].map((degradedSince) =>
    witness("degraded", { degradedSince }),
  );
  expect(judge(slow, 2, now).since).toBe(now - minutes(20));
});

it("is recovering once all that call it down have had an answer", () => {
  const answered = witness("down", { successes: 1 });
  const silent = witness("down", { successes: 0 });
  expect(judge([answered, answered], 2, now).recovering).toBe(true);
  expect(judge([answered, silent], 2, now).recovering).toBe(false);
  expect(judge([witness("up"), witness("up")], 2, now).recovering).toBe(false);
});

it("works again since the last vantage got its answers", () => {
  const back = [5, 2, 9].map((ago) => witness("up", { workingSince: now - minutes(ago) }));
  expect(judge(back, 3, now).workingSince).toBe(now - minutes(2));
});

const anyVote = fc.constantFrom<Vote>("up", "degraded", "down", "unknown");
const anyWitness = fc.tuple(anyVote, fc.boolean()).map(([vote, healthy]) => witness(vote, {}, { healthy }));

it("one vantage among several can neither call a mirror down nor, against the others, up", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), anyVote, (others, lone) => {
      const all = (vote: Vote) => [witness(lone), ...Array.from({ length: others }, () => witness(vote))];
      expect(judge(all("up"), others + 1, now).level).not.toBe("down");
      expect(judge(all("down"), others + 1, now).level).not.toBe("up");
    }),
  );
});

it("the order of the vantages does not matter", () => {
  fc.assert(
    fc.property(fc.array(anyWitness, { maxLength: 8 }), (witnesses) => {
      const configured = witnesses.length;
      expect(judge(witnesses.toReversed(), configured, now)).toEqual(judge(witnesses, configured, now));
    }),
  );
});

it("one more vote of down never makes a mirror look better", () => {
  const badness = ["up", "degraded", "partial", "down"];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom<Vote>("up", "degraded", "down"), { minLength: 2, maxLength: 8 }),
      (said) => {
        const levels = [said, said.with(0, "down")].map(
          (each) =>
            judge(
              each.map((vote) => witness(vote)),
              said.length,
              now,
            ).level,
        );
        const [before = -1, after = -1] = levels.map((level) => badness.indexOf(level));
        expect(after).toBeGreaterThanOrEqual(before);
      },
    ),
  );
});
