import { MirrorFailure, seconds, type Facts, type Freshness, type Measures } from "@heliograph/core";
import { dailyBytes, dailyRequests } from "../freshness/day-budget.ts";
import { lookAround } from "../freshness/look-around.ts";
import { Meter } from "../inspect/meter.ts";
import { defineProbe, type Task } from "../probe.ts";

/** Watches for releases: which versions of which modules the mirror lists, since when, and whether all its answers agree. */
export default defineProbe({
  kind: "freshness",
  title: { en: "Freshness", "zh-CN": "同步时效" },
  roles: ["mirror", "upstream"],
  everyMs: seconds(30),
  timeoutMs: seconds(29),
  byteBudget: 9 * 1_024 * 1_024,
  dailyBudget: () => ({ requests: dailyRequests, bytes: dailyBytes }),
  retries: "sparing",
  atLength: false,
  atOnce: 16,
  async run(task) {
    const startedAt = performance.now();
    const { freshness: memory } = task.memory.mirror(task.check.mirror);
    const meter = new Meter(task.outbound, (bytes) => memory.day.spend(bytes, Date.now()));
    const seen: Freshness = { looks: [], spreads: [], colds: [] };
    const failure = await lookAround(task, meter, seen);
    const measures = {
      ...meter.measures,
      ...measuresOf(seen, task),
      totalMs: Math.round(performance.now() - startedAt),
    };
    const facts = factsOf(task);
    if (failure === undefined) return { measures, facts, freshness: seen };
    throw new MirrorFailure(failure.reason, failure.message, {
      measures: { ...failure.measures, ...measures },
      facts: { ...failure.facts, ...facts },
      freshness: seen,
      cause: failure,
    });
  },
});

function measuresOf({ looks, spreads, colds }: Freshness, { check, memory }: Task): Measures {
  const { requests, bytes } = memory.mirror(check.mirror).freshness.day.spent(Date.now());
  return {
    lookCount: looks.length,
    releaseCount: looks.reduce((sum, { releases }) => sum + releases.length, 0),
    spreadCount: spreads.length,
    coldCount: colds.length,
    dayRequestCount: requests,
    dayBytes: bytes,
  };
}

function factsOf({ check, memory }: Task): Facts {
  switch (memory.mirror(check.mirror).freshness.day.allowance(Date.now())) {
    case "ample":
      return {};
    case "scarce":
      return { budget: "used up: until tomorrow (UTC) only releases are looked for, half as often" };
    case "none":
      return { budget: "used up twice: nothing is asked until tomorrow (UTC)" };
  }
}
