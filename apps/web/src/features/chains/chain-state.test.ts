import { minutes, type ShownWalk } from "@heliograph/core";
import { expect, it } from "vitest";
import { ago, asOf } from "../../testing/fixture.ts";
import { chains } from "../../testing/chains-fixture.ts";
import { chainState } from "./chain-state.ts";

const [walk] = chains.chains.flatMap(({ walks }) => walks);
if (walk === undefined) throw new Error("the fixture has no walk");

const seen = (vantage: string, outcome: ShownWalk["outcome"], at = ago(minutes(3))): ShownWalk => ({
  ...walk,
  vantage,
  outcome,
  at,
});

it.each([
  { walks: [], state: "no_data" },
  { walks: [seen("a", "ok"), seen("b", "ok")], state: "operational" },
  { walks: [seen("a", "ok"), seen("b", "degraded")], state: "degraded" },
  { walks: [seen("a", "ok"), seen("b", "failed")], state: "partial_outage" },
  { walks: [seen("a", "failed"), seen("b", "failed")], state: "major_outage" },
  { walks: [seen("a", "unknown"), seen("b", "failed")], state: "major_outage" },
  { walks: [seen("a", "unknown")], state: "no_data" },
  { walks: [seen("a", "failed", ago(minutes(46))), seen("b", "ok")], state: "operational" },
])("$walks.length walks make $state", ({ walks, state }) => {
  expect(chainState(walks, asOf).state).toBe(state);
});

it("withdraws what no fresh walk holds up", () => {
  const old = ago(minutes(46));
  expect(chainState([seen("a", "ok", old)], asOf)).toEqual({
    state: "no_data",
    walkedAt: old,
    stale: true,
    failing: [],
    serving: [],
  });
});
