import { days, hours, minutes } from "@heliograph/core";
import { describe, expect, test } from "vitest";
import { BoundedMap } from "./bounded-map.ts";
import { LogMemory } from "./log-memory.ts";
import { Memory } from "./memory.ts";
import { MirrorMemory } from "./mirror-memory.ts";

const noon = Date.UTC(2026, 0, 1, 12);
const text = { module: "golang.org/x/text", version: "v0.3.0" };
const watched = (head: string | null) => ({
  key: "log",
  trusted: head === null ? null : { head, mirror: null },
  doubtful: [],
  sources: [],
});

test("what was used longest ago is forgotten first", () => {
  const map = new BoundedMap<string, number>(2);
  map.set("one", 1);
  map.set("two", 2);
  expect(map.get("one")).toBe(1);
  map.set("three", 3);
  expect(map.entries()).toEqual([
    ["one", 1],
    ["three", 3],
  ]);
});

test("mirrors and logs are remembered apart", () => {
  const memory = new Memory();
  expect(memory.mirror("one")).toBe(memory.mirror("one"));
  expect(memory.mirror("one")).not.toBe(memory.mirror("two"));
  expect(memory.log(watched(null))).toBe(memory.log(watched(null)));
  expect(memory.log(watched(null))).not.toBe(memory.log({ ...watched(null), key: "other" }));
});

describe("the memory of a log", () => {
  test("trusts the head that the server trusts, as soon as it names another one", async () => {
    const memory = new Memory();
    expect(await memory.log(watched("10")).storage.readHead()).toBe("10");
    expect(await memory.log(watched("10")).storage.replaceHead("10", "12")).toBe(true);
    expect(await memory.log(watched("10")).storage.readHead()).toBe("12");
    expect(await memory.log(watched(null)).storage.readHead()).toBe("12");
    expect(await memory.log(watched("11")).storage.readHead()).toBe("11");
  });

  test("replaces no head but the one that was meant", async () => {
    const { storage } = new LogMemory();
    expect(await storage.replaceHead("10", "12")).toBe(false);
    expect(await storage.replaceHead(undefined, "10")).toBe(true);
    expect(await storage.readHead()).toBe("10");
  });

  test("keeps full tiles, and few enough", () => {
    const memory = new LogMemory();
    memory.keepTile("tile/8/0/000.p/5", Buffer.alloc(5 * 32));
    expect(memory.fullTiles()).toEqual([]);
    for (let index = 100; index < 900; index += 1) {
      for (const level of [0, 1, 2]) memory.keepTile(`tile/8/${level}/${index}`, Buffer.alloc(32));
    }
    expect(memory.fullTiles()).toHaveLength(2_048);
  });

  test("passes a source that failed over for five minutes, or as long as it wants", () => {
    const memory = new LogMemory();
    memory.rest("http://log", noon);
    expect(memory.isResting("http://log", noon + minutes(4))).toBe(true);
    expect(memory.isResting("http://log", noon + minutes(5))).toBe(false);
    memory.rest("http://log", noon, minutes(30));
    expect(memory.isResting("http://log", noon + minutes(29))).toBe(true);
    expect(memory.isResting("http://other", noon)).toBe(false);
  });
});

describe("the memory of a mirror", () => {
  test("counts the bytes of the day, by UTC", () => {
    const mirror = new MirrorMemory();
    mirror.spend(10, noon);
    mirror.spend(5, noon + hours(11));
    expect(mirror.spentBytes(noon + hours(11))).toBe(15);
    expect(mirror.spentBytes(noon + hours(12))).toBe(0);
    mirror.spend(1, noon + hours(12));
    expect(mirror.spentBytes(noon + hours(13))).toBe(1);
  });

  test("lets a zip be fetched the less often the larger it is", () => {
    const mirror = new MirrorMemory();
    expect(mirror.isZipDue(text, 100, noon)).toBe(true);
    mirror.noteZip(text, 50, noon);
    expect(mirror.isZipDue(text, 100, noon + hours(11))).toBe(false);
    expect(mirror.isZipDue(text, 100, noon + days(0.5))).toBe(true);
  });

  test("knows the largest zips", () => {
    const mirror = new MirrorMemory();
    mirror.noteZip({ ...text, version: "v0.1.0" }, 10, noon);
    mirror.noteZip({ ...text, version: "v0.2.0" }, 30, noon);
    mirror.noteZip({ ...text, version: "v0.3.0" }, 20, noon);
    expect(mirror.largest().map(({ version }) => version)).toEqual(["v0.2.0", "v0.3.0", "v0.1.0"]);
  });

  test("postpones a version once", () => {
    const mirror = new MirrorMemory();
    mirror.postpone(text);
    expect(mirror.takePostponed()).toEqual(text);
    expect(mirror.takePostponed()).toBeUndefined();
  });

  test("counts the runs of each kind by themselves", () => {
    const mirror = new MirrorMemory();
    expect([mirror.nextTurn("integrity"), mirror.nextTurn("integrity"), mirror.nextTurn("log-view")]).toEqual(
      [0, 1, 0],
    );
  });

  test("does what is done hourly once an hour", () => {
    const mirror = new MirrorMemory();
    const at = [noon, noon + minutes(59), noon + hours(1)];
    expect(at.map((now) => mirror.isDue("unknown", hours(1), now))).toEqual([true, false, true]);
  });
});
