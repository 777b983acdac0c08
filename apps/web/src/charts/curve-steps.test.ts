import { minutes, seconds, type ShownSighting } from "@heliograph/core";
import { expect, it } from "vitest";
import { releases, sightingOf } from "../testing/freshness-fixture.ts";
import { curveOf, reached } from "./curve-steps.ts";

const [release] = releases;
if (release === undefined) throw new Error("the fixture has no release");

const seen = (mirror: string, vantage: string, atLeastMs: number, atMostMs: number | null): ShownSighting =>
  sightingOf(release, { mirror, vantage, atLeastMs, atMostMs });

const sightings = [
  seen("aliyun", "cn-east", seconds(20), seconds(50)),
  seen("aliyun", "eu-west", seconds(40), minutes(3)),
  seen("huawei", "cn-east", minutes(2), minutes(5)),
  seen("tencent", "cn-east", minutes(9), null),
];

it("counts a mirror possibly from its first vantage's last miss, and certainly once all vantages were shown it", () => {
  expect(curveOf(release, sightings)).toEqual({
    asked: 3,
    steps: [
      { afterMs: seconds(20), possibly: 1, certainly: 0 },
      { afterMs: minutes(2), possibly: 2, certainly: 0 },
      { afterMs: minutes(3), possibly: 2, certainly: 1 },
      { afterMs: minutes(5), possibly: 2, certainly: 2 },
    ],
  });
});

it("says how long it took to reach a share, and nothing while that is not certain", () => {
  const curve = curveOf(release, sightings);
  expect(reached(curve, 0.5)).toEqual({ atLeastMs: minutes(2), atMostMs: minutes(5) });
  expect(reached(curve, 1)).toBeUndefined();
  expect(reached(curveOf(release, []), 0.5)).toBeUndefined();
});

it("leaves out what a mirror hides, and every surface but the list", () => {
  const hidden = { ...seen("huawei", "cn-east", 0, 1), hidden: "retracted" as const };
  const exact = { ...seen("huawei", "cn-east", 0, 1), surface: "exact" as const };
  expect(curveOf(release, [hidden, exact])).toEqual({ asked: 0, steps: [] });
});
