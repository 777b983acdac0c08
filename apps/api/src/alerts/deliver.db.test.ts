import { minutes, seconds } from "@heliograph/core";
import { expect, it } from "vitest";
import { alertSite } from "../testing/test-alerts.ts";

it("tells a room that an incident has opened, after others had time to join it, and at once that it is over", async () => {
  const site = await alertSite();
  await site.open(["a"]);
  await site.pass(seconds(9));
  expect(site.titles()).toEqual([]);
  await site.pass(seconds(1));
  expect(site.titles()).toHaveLength(1);
  await site.pass(minutes(5), seconds(10));
  await site.move(["a"], "resolved");
  await site.send();
  expect(site.titles()).toEqual(["x"]);
});
