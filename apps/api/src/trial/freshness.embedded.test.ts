import {
  hours,
  minutes,
  mirrorFreshnessSchema,
  seconds,
  type Incident,
  type ShownSpan,
} from "@heliograph/core";
import type { FakeModule } from "@heliograph/fake-mirror";
import { afterEach, expect, test, vi } from "vitest";
import { noon } from "../testing/test-site.ts";
import { startFreshnessTrial, type FreshnessTrial, type Participant } from "./freshness-trial.ts";
import { measuredLags, type MeasuredLag } from "./measured-lags.ts";
import { publicationsOf, takingTurns } from "./taking-turns.ts";

const basket = ["example.com/one", "example.com/two", "example.com/three"];

vi.setConfig({ testTimeout: minutes(15) });

let trial: FreshnessTrial | undefined;
afterEach(() => trial?.close());

const told = (incidents: readonly Incident[]) =>
  incidents.map(({ mirror, cause }) => `${mirror} ${cause}`).toSorted();

/** How long after its publication each mirror whose clock is known shows a release. */
type Clocks = Readonly<Record<string, number>>;

const participantsOf = (clocks: Clocks): Record<string, Participant> =>
  Object.fromEntries(Object.entries(clocks).map(([name, lagMs]) => [name, { lagMs }]));

/** What was measured of mirrors whose clocks are known, and is not so. */
const untrue = (measured: readonly MeasuredLag[], clocks: Clocks) =>
  measured.filter(({ mirror, lag }) => {
    const truth = clocks[mirror];
    if (truth === undefined) return false;
    return (lag.atLeastMs ?? -Infinity) > truth || (lag.atMostMs ?? Infinity) < truth;
  });

/** From where the arrival of fewer releases than so many was measured on mirrors whose clocks are known. */
const tooFew = (measured: readonly MeasuredLag[], clocks: Clocks, atLeast: number) =>
  Object.keys(clocks).flatMap((mirror) =>
    ["east", "west"].flatMap((vantage) =>
      ["list", "latest"].flatMap((surface) => {
        const arrived = measured.filter(
          (one) =>
            one.mirror === mirror &&
            one.vantage === vantage &&
            one.surface === surface &&
            one.lag.atMostMs !== undefined,
        );
        return arrived.length < atLeast ? [{ mirror, vantage, surface, arrived: arrived.length }] : [];
      }),
    ),
  );

/** Releases that are said to have been published when they were not. */
const misdated = (measured: readonly MeasuredLag[], modules: readonly FakeModule[]) => {
  const truth = publicationsOf(modules);
  return measured.filter(({ module, version, published: { after, by } }) => {
    const at = truth.get(`${module}@${version}`) ?? Number.NaN;
    return !((after ?? -Infinity) <= at && at <= by);
  });
};

/** When an incident was opened, since noon; undefined where there is none. */
const openedAfterMs = (incidents: readonly Incident[], mirror: string, cause: Incident["cause"]) => {
  const incident = incidents.findLast((one) => one.mirror === mirror && one.cause === cause);
  return incident && Date.parse(incident.openedAt) - noon;
};

/** How long "not found" stuck where a mirror was asked for what it did not have yet. */
async function notFoundSpans({ site }: FreshnessTrial, mirror: string): Promise<ShownSpan[]> {
  const response = await site.api.request(`/api/v1/mirrors/${mirror}/freshness`);
  const { coldFetches } = mirrorFreshnessSchema.parse(await response.json());
  return coldFetches.flatMap(({ notFound }) => notFound ?? []);
}

test("every lag that is measured is true, and each detector fires on its own mirror in time", async () => {
  const clocks: Clocks = {
    upstream: 0,
    prompt: 0,
    quick: seconds(20),
    near: minutes(3),
    late: minutes(40),
    doubting: minutes(15),
  };
  const coldPaths = ["example.com/cold", "example.com/colder"];
  const modules: FakeModule[] = [
    ...takingTurns(basket, { from: noon, everyMs: seconds(97), count: 240 }),
    ...takingTurns(coldPaths, { from: noon, everyMs: minutes(7), count: 50 }),
  ];
  trial = await startFreshnessTrial({
    participants: {
      ...participantsOf(clocks),
      upstream: { role: "upstream" },
      index: { role: "index" },
      frozen: {},
      flapping: {},
      losing: {},
    },
    modules,
    basket,
    rules: { releases_per_hour: 0 },
  });
  trial.mirror("flapping").order({ kind: "backends", lagMs: hours(1), share: 0.5 });
  trial.mirror("doubting").order({ kind: "negative-cache", forMs: minutes(30) });

  await trial.pass(hours(1));
  trial.mirror("frozen").order({ kind: "frozen" });
  await trial.pass(hours(1));
  await trial.pass(hours(1), { everyMs: minutes(1) });
  trial.mirror("losing").order({ kind: "lost-version", module: "example.com/two", version: "v1.9.0" });
  await trial.pass(hours(1.5), { everyMs: minutes(1) });
  trial.mirror("losing").clear();
  await trial.pass(hours(2), { everyMs: minutes(1) });

  const incidents = await trial.incidents();
  expect(told(incidents)).toEqual([
    "flapping backend_disagreement",
    "frozen frozen",
    "late freshness",
    "losing version_vanished",
  ]);
  expect(openedAfterMs(incidents, "flapping", "backend_disagreement")).toBeLessThan(minutes(75));
  expect(openedAfterMs(incidents, "late", "freshness")).toBeLessThan(minutes(30) + hours(1));
  expect(openedAfterMs(incidents, "frozen", "frozen")).toBeLessThan(hours(1) + hours(2) + minutes(30));
  expect(openedAfterMs(incidents, "losing", "version_vanished")).toBeLessThan(hours(3) + minutes(30));
  expect(incidents.filter(({ endedAt }) => endedAt !== null).map(({ mirror }) => mirror)).toEqual(["losing"]);

  const measured = await measuredLags(trial.site);
  expect(untrue(measured, clocks)).toEqual([]);
  expect(misdated(measured, modules)).toEqual([]);
  expect(tooFew(measured, clocks, 200)).toEqual([]);

  const stuck = (await notFoundSpans(trial, "doubting")).filter(({ atMostMs }) => atMostMs !== null);
  expect(stuck.length).toBeGreaterThan(0);
  for (const { atLeastMs, atMostMs } of stuck) {
    expect(atLeastMs).toBeLessThanOrEqual(minutes(30));
    expect(atMostMs).toBeGreaterThanOrEqual(minutes(30));
  }
});

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
  expect(tooFew(measured, clocks, 40)).toEqual([]);
});

test("an upstream that stands still, and everybody with it, is one incident of the upstream", async () => {
  const names = ["upstream", "one", "two", "three"];
  trial = await startFreshnessTrial({
    participants: {
      ...Object.fromEntries(names.map((name) => [name, {}])),
      upstream: { role: "upstream" },
      index: { role: "index" },
    },
    modules: takingTurns(basket, { from: noon, everyMs: seconds(97), count: 120 }),
    basket,
    rules: { releases_per_hour: 0, frozen_after: "1h" },
  });
  await trial.pass(minutes(30), { everyMs: minutes(1) });
  for (const name of names) trial.mirror(name).order({ kind: "frozen" });
  await trial.pass(hours(2), { everyMs: minutes(1) });

  const incidents = await trial.incidents();
  expect(told(incidents)).toEqual(["upstream frozen"]);
  expect(openedAfterMs(incidents, "upstream", "frozen")).toBeLessThan(minutes(30) + hours(1) + minutes(30));
});
