import {
  hours,
  minutes,
  mirrorFreshnessSchema,
  seconds,
  type MirrorFreshness,
  type ShownSpan,
} from "@heliograph/core";
import type { FakeModule } from "@heliograph/fake-mirror";
import { afterEach, expect, test } from "vitest";
import { noon } from "../testing/test-site.ts";
import { startFreshnessTrial, type FreshnessTrial } from "./freshness-trial.ts";
import { measuredLags } from "./measured-lags.ts";
import { takingTurns } from "./taking-turns.ts";
import { misdated, openedAfterMs, participantsOf, told, tooFew, untrue, type Clocks } from "./truth.ts";

const basket = ["example.com/one", "example.com/two"];

let trial: FreshnessTrial | undefined;
afterEach(() => trial?.close());

/** What readers are told of when a mirror shows releases. */
async function toldOf({ site }: FreshnessTrial, mirror: string): Promise<MirrorFreshness> {
  const response = await site.api.request(`/api/v1/mirrors/${mirror}/freshness`);
  return mirrorFreshnessSchema.parse(await response.json());
}

const contains = ({ atLeastMs, atMostMs }: ShownSpan, truthMs: number) =>
  (atLeastMs ?? -Infinity) <= truthMs && truthMs <= (atMostMs ?? Infinity);

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
  await trial.pass(hours(2), { everyMs: minutes(1) });
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

  for (const [name, truthMs] of Object.entries(clocks)) {
    const { p50, p95, max } = (await toldOf(trial, name)).summary.lag;
    expect(
      [p50, p95, max].filter((span) => !contains(span, truthMs)).map((span) => ({ name, span })),
    ).toEqual([]);
  }
  const { coldFetches } = await toldOf(trial, "doubting");
  const stuck = coldFetches.flatMap(({ notFound }) => (notFound?.atMostMs == null ? [] : notFound));
  expect(stuck.length).toBeGreaterThan(0);
  expect(stuck.filter((span) => !contains(span, minutes(30)))).toEqual([]);
});
