import { hours, minutes, seconds } from "@heliograph/core";
import { afterEach, expect, test } from "vitest";
import { noon } from "../testing/test-site.ts";
import { startFreshnessTrial, type FreshnessTrial } from "./freshness-trial.ts";
import { measuredLags } from "./measured-lags.ts";
import { takingTurns } from "./taking-turns.ts";
import { misdated, openedAfterMs, participantsOf, told, tooFew, untrue, type Clocks } from "./truth.ts";

const basket = ["example.com/one", "example.com/two"];

let trial: FreshnessTrial | undefined;
afterEach(() => trial?.close());

test("a prober that stops for an hour and forgets everything measures wider and stays true", async () => {
  const clocks: Clocks = { upstream: 0, prompt: 0, near: minutes(3), slow: minutes(20) };
  const modules = takingTurns(basket, { from: noon, everyMs: seconds(97), count: 120 });
  trial = await startFreshnessTrial({
    participants: { ...participantsOf(clocks), upstream: { role: "upstream" }, index: { role: "index" } },
    modules,
    basket,
    rules: { releases_per_hour: 0 },
  });
  await trial.pass(hours(1));
  await trial.pass(hours(1), { everyMs: minutes(5), vantages: [] });
  trial.restart();
  await trial.pass(hours(1.5), { everyMs: minutes(1) });

  expect(told(await trial.incidents())).toEqual([]);
  const measured = await measuredLags(trial.site);
  expect(untrue(measured, clocks)).toEqual([]);
  expect(tooFew(measured, clocks, 100)).toEqual([]);
  const duringTheGap = measured.filter(({ mirror, surface, published: { by } }) => {
    const arrivesAt = by + (clocks[mirror] ?? Number.NaN);
    return surface === "list" && by > noon + hours(1) && arrivesAt < noon + hours(2);
  });
  expect(duringTheGap.length).toBeGreaterThan(200);
  const seenInTheGap = duringTheGap.filter(
    ({ published: { by }, lag }) => by + (lag.atMostMs ?? Infinity) < noon + hours(2),
  );
  expect(seenInTheGap).toEqual([]);
});

test.each([
  { source: "upstream", clocks: { upstream: 0, prompt: 0, near: minutes(3), slow: minutes(20) } },
  { source: "fleet", clocks: { prompt: 0, quick: seconds(20), near: minutes(3), slow: minutes(20) } },
])("where the feed is blocked, releases are known by the $source", async ({ source, clocks }) => {
  const modules = takingTurns(basket, { from: noon + minutes(10), everyMs: seconds(97), count: 60 });
  trial = await startFreshnessTrial({
    participants: {
      ...participantsOf(clocks),
      ...(source === "upstream" && { upstream: { role: "upstream" } }),
      index: { role: "index" },
    },
    modules,
    basket,
    rules: { releases_per_hour: 0 },
  });
  trial.mirror("index").order({ kind: "status", status: 403 });
  await trial.pass(hours(1), { everyMs: minutes(1) });
  // What comes meanwhile comes unnoticed, but for where it comes late.
  await trial.pass(minutes(15), { everyMs: minutes(5), vantages: [] });
  trial.restart();
  await trial.pass(minutes(50), { everyMs: minutes(1) });

  expect(told(await trial.incidents())).toEqual([]);
  const measured = await measuredLags(trial.site);
  expect(measured.map((one) => one.source)).toContain(source);
  expect(misdated(measured, modules)).toEqual([]);
  expect(untrue(measured, clocks)).toEqual([]);
  expect(tooFew(measured, clocks, 30)).toEqual([]);
});

test("an upstream that stands still, and everybody with it, is one incident of the upstream", async () => {
  const names = ["upstream", "one", "two", "three"];
  trial = await startFreshnessTrial({
    participants: {
      ...Object.fromEntries(names.map((name) => [name, {}])),
      upstream: { role: "upstream" },
      index: { role: "index" },
    },
    modules: takingTurns(basket, { from: noon, everyMs: seconds(97), count: 140 }),
    basket,
    rules: { releases_per_hour: 0, frozen_after: "1h" },
  });
  await trial.pass(minutes(30), { everyMs: minutes(1) });
  for (const name of names) trial.mirror(name).order({ kind: "frozen" });
  await trial.pass(hours(2), { everyMs: minutes(1) });

  const incidents = await trial.incidents();
  expect(told(incidents)).toEqual(["upstream frozen"]);
  expect(openedAfterMs(incidents, "upstream", "frozen")).toBeLessThan(minutes(30) + hours(1) + minutes(30));

  for (const name of names) trial.mirror(name).clear();
  await trial.pass(hours(1), { everyMs: minutes(1) });
  const moving = await trial.incidents();
  expect(new Set(moving.map(({ mirror }) => mirror))).toEqual(new Set(["upstream"]));
  expect(moving.find(({ cause }) => cause === "frozen")?.endedAt).not.toBeNull();
});
