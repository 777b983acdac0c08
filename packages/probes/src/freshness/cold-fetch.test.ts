import { hours, minutes, type Observation } from "@heliograph/core";
import { startFakeMirror, type FakeMirror } from "@heliograph/fake-mirror";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { noon, watch } from "../testing/watch.ts";

const versions = Array.from({ length: 6 }, (_, at) => `v1.${at}.0`);
const module = "example.com/cold";
const modules = [{ path: module, releases: versions.map((version) => ({ version })) }];
const odd = () => [
  { module: "not a module", version: "v1.0.0" },
  { module, version: "master" },
  { module, version: "v1.0.0" },
];
const absent = () => [{ module, version: "v1.9.0" }];
const cold = () => versions.map((version) => ({ module, version }));

let mirror: FakeMirror;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: noon });
  mirror = await startFakeMirror({ modules });
});
afterEach(async () => {
  vi.useRealTimers();
  await mirror.close();
});

/** What was told of cold fetches: when, in minutes since noon. */
const toldOf = (seen: readonly Observation[]) =>
  seen
    .flatMap(({ freshness }) => freshness?.colds ?? [])
    .map(({ askedAt, version, stored, found, status }) => ({
      at: (Date.parse(askedAt) - noon) / minutes(1),
      version,
      stored,
      found,
      status,
    }));
const asked = () => mirror.log.map(({ path, noFetch }) => `${path.slice(-11)}${noFetch ? " stored" : ""}`);

describe("a cold fetch", () => {
  it("asks for what is stored twice, and then so that it is fetched", async () => {
    mirror.order({ kind: "pull-through" });
    const told = toldOf(await watch(mirror, { cold }).pass(minutes(30)));
    expect(told).toEqual([{ at: 1, version: "v1.0.0", stored: false, found: true, status: 200 }]);
    expect(asked()).toEqual(["v1.0.0.info stored", "v1.0.0.info stored", "v1.0.0.info"]);
  });

  it("knows from then on what is stored by asking once, and tries another version each hour", async () => {
    mirror.order({ kind: "pull-through" });
    const told = toldOf(await watch(mirror, { cold }).pass(hours(3) - minutes(1)));
    expect(told.map(({ at, version, stored }) => [at, version, stored])).toEqual([
      [1, "v1.0.0", false],
      [60.5, "v1.1.0", false],
      [120.5, "v1.2.0", false],
    ]);
    expect(mirror.log).toHaveLength(3 + 2 + 2);
  });

  it("tells that a version was stored only of a mirror that was seen to know", async () => {
    const takeBack = mirror.order({ kind: "pull-through" });
    const watched = watch(mirror, { cold });
    await watched.pass(hours(1));
    takeBack();
    expect(toldOf(await watched.pass(hours(1)))).toMatchObject([{ stored: true, found: true }]);
    expect(toldOf(await watch(mirror, { cold }).pass(hours(1)))).toMatchObject([
      { stored: null, found: true },
    ]);
  });

  it("learns nothing of what is stored from a mirror that fetches all the same", async () => {
    mirror.order({ kind: "pull-through", fetchMs: minutes(3) });
    mirror.order({ kind: "ignores-no-fetch" });
    const told = toldOf(await watch(mirror, { cold }).pass(hours(2)));
    expect(told.map(({ at, stored, found }) => [at, stored, found])).toEqual([
      [0.5, false, false],
      [1, false, false],
      [1.5, false, false],
      [2.5, false, false],
      [5.5, false, true],
      [60.5, null, false],
      [61, null, false],
      [61.5, null, false],
      [62.5, null, false],
      [65.5, null, true],
    ]);
    expect(asked().filter((one) => one.endsWith("stored"))).toHaveLength(1);
  });

  it("takes a mirror that fetches while it says no for none that does as it is told", async () => {
    mirror.order({ kind: "cold" });
    const told = toldOf(await watch(mirror, { cold }).pass(minutes(30)));
    expect(told).toMatchObject([{ version: "v1.0.0", found: true }]);
    expect(asked().filter((one) => one.endsWith("stored"))).toHaveLength(1);
  });

  it("asks again for as long as a no may stick", async () => {
    mirror.order({ kind: "negative-cache", forMs: minutes(30) });
    mirror.order({ kind: "pull-through" });
    const told = toldOf(await watch(mirror, { cold }).pass(minutes(60)));
    expect(told.map(({ at, found }) => [at, found])).toEqual([
      ...[1, 1.5, 2, 3, 6, 11].map((at) => [at, false]),
      [31, true],
    ]);
  });

  it("gives up on what is not there two hours later", async () => {
    const told = toldOf(await watch(mirror, { cold: absent }).pass(hours(4)));
    expect(told.map(({ at }) => at)).toEqual([1, 1.5, 2, 3, 6, 11, 31, 61, 121]);
  });

  it("takes no version twice, and none that cannot be asked for", async () => {
    expect(toldOf(await watch(mirror, { cold: odd }).pass(hours(4)))).toHaveLength(1);
  });
});
