import { hours, minutes } from "@heliograph/core";
import { startFakeMirror, type FakeMirror } from "@heliograph/fake-mirror";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { noon, watch } from "../testing/watch.ts";

const module = "example.com/m";
const modules = [{ path: module, releases: ["v1.0.0", "v1.1.0", "v1.2.0"].map((version) => ({ version })) }];
const releases = () => [
  { module, version: "v1.1.0", publishedBy: new Date(noon).toISOString(), again: false },
];

let mirror: FakeMirror;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: noon });
  mirror = await startFakeMirror({ modules });
});
afterEach(async () => {
  vi.useRealTimers();
  await mirror.close();
});

/** At which ages in minutes the release was looked for, and why it was said to be hidden. */
async function hiddenIn(durationMs: number) {
  const seen = await watch(mirror, { releases }).pass(durationMs);
  return seen
    .flatMap(({ freshness }) => freshness?.looks ?? [])
    .map((look) => [(Date.parse(look.askedAt) - noon) / minutes(1), look.releases[0]?.hidden]);
}
const askedFor = (end: string) => mirror.log.filter(({ path }) => path.endsWith(end));

it("is told of what was missed for half an hour and what is above it takes back", async () => {
  mirror.order({ kind: "retracted", module, version: "v1.1.0" });
  expect(await hiddenIn(hours(2))).toEqual([
    ...[0.5, 1, 2, 5, 10, 20, 30].map((age) => [age, null]),
    ...[45, 60, 90, 120].map((age) => [age, "retracted"]),
  ]);
  expect(askedFor(".mod")).toHaveLength(1);
  expect(askedFor(".info")).toEqual([]);
});

it("is looked for once an hour where nothing takes it back", async () => {
  mirror.order({ kind: "lost-version", module, version: "v1.1.0" });
  expect((await hiddenIn(hours(3))).filter(([, hidden]) => hidden !== null)).toEqual([]);
  expect(askedFor(".mod")).toHaveLength(3);
});
