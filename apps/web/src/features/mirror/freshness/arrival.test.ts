import { minutes, seconds } from "@heliograph/core";
import { expect, it } from "vitest";
import { releases, sightingOf } from "../../../testing/freshness-fixture.ts";
import { arrivalOf } from "./arrival.ts";

const [release] = releases;
if (release === undefined) throw new Error("the fixture has no release");

const near = sightingOf(release, {
  mirror: "aliyun",
  vantage: "cn-east",
  atLeastMs: 0,
  atMostMs: seconds(30),
});
const far = sightingOf(release, {
  mirror: "aliyun",
  vantage: "eu-west",
  atLeastMs: minutes(1),
  atMostMs: minutes(2),
});

it("reaches from the least to the most that any vantage had to wait", () => {
  expect(arrivalOf([near, far], "list")).toEqual({
    kind: "shown",
    lag: { atLeastMs: 0, atMostMs: minutes(2) },
  });
  const unsure = { ...far, lag: { atLeastMs: null, atMostMs: minutes(2) } };
  expect(arrivalOf([near, unsure], "list")).toMatchObject({ lag: { atLeastMs: null } });
});

it.each([
  { sightings: [near, { ...far, firstShownAt: null, shownAt: null }], kind: "notYet" },
  { sightings: [near, { ...far, shownAt: null }], kind: "unconfirmed" },
  { sightings: [near, { ...far, hidden: "refused" as const }], kind: "refused" },
])("is $kind as soon as one vantage says so", ({ sightings, kind }) => {
  expect(arrivalOf(sightings, "list")).toEqual({ kind });
});

it("tells nothing of a surface that nobody looked at", () => {
  expect(arrivalOf([near], "exact")).toBeUndefined();
});
