import { hours, minutes } from "@heliograph/core";
import { expect, it } from "vitest";
import { exhibit } from "../../../testing/card-fixture.ts";
import { ago } from "../../../testing/fixture.ts";
import { viewsOf } from "./rule-views.ts";

const seen = {
  grade: "fail",
  detail: "No list.",
  since: ago(hours(2)),
  lookedAt: ago(hours(1)),
  exhibit,
} as const;

it("takes vantages together that see the same: the newest look, since the first of them sees it so", () => {
  const views = viewsOf([
    { ...seen, vantage: "cn-east" },
    { ...seen, vantage: "eu-west", since: ago(hours(9)), lookedAt: ago(minutes(5)), exhibit: null },
  ]);
  expect(views).toEqual([
    {
      grade: "fail",
      detail: "No list.",
      since: ago(hours(9)),
      lookedAt: ago(minutes(5)),
      exhibit: null,
      vantages: ["cn-east", "eu-west"],
    },
  ]);
});

it("keeps apart what differs in grade or in what was seen", () => {
  const views = viewsOf([
    { ...seen, vantage: "cn-east" },
    { ...seen, vantage: "cn-north", detail: "An empty list." },
    { ...seen, vantage: "eu-west", grade: "pass" },
  ]);
  expect(views.map(({ vantages }) => vantages)).toEqual([["cn-east"], ["cn-north"], ["eu-west"]]);
});
