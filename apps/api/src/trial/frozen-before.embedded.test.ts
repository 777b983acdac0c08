import { hours, minutes, seconds } from "@heliograph/core";
import { afterEach, expect, test } from "vitest";
import { noon } from "../testing/test-site.ts";
import { startFreshnessTrial, type FreshnessTrial } from "./freshness-trial.ts";
import { takingTurns } from "./taking-turns.ts";
import { openedAfterMs, participantsOf, told } from "./truth.ts";

let trial: FreshnessTrial | undefined;
afterEach(() => trial?.close());

test("a mirror that stood still before anybody looked is found, however long nothing came out before", async () => {
  const basket = ["one", "two", "three", "four", "five"].map((name) => `example.com/${name}`);
  const backlog = [55, 35, 15].map((age, patch) => ({
    version: `v1.0.${patch}`,
    publishedAt: noon - minutes(age),
  }));
  trial = await startFreshnessTrial({
    participants: {
      ...participantsOf({ prompt: 0, quick: seconds(20), near: minutes(1), stopped: 0 }),
      index: { role: "index" },
    },
    vantages: ["east"],
    modules: [
      ...takingTurns(basket, { from: noon, everyMs: minutes(1), count: 60 }),
      { path: "example.com/lively", releases: backlog },
    ],
    basket: [...basket, "example.com/lively"],
    rules: { releases_per_hour: 0, late_after: "90s", frozen_after: "5m" },
  });
  trial.mirror("stopped").order({ kind: "frozen", asOf: noon - hours(12) });
  await trial.pass(minutes(14));
  const incidents = await trial.incidents();
  expect(told(incidents)).toEqual(["stopped frozen"]);
  expect(openedAfterMs(incidents, "stopped", "frozen")).toBeLessThanOrEqual(minutes(14));
});
