import { describe, expect, it } from "vitest";
import { startReleasing } from "./testing/start-releasing.ts";

const since = (seconds: string) => `/index?since=1970-01-01T00:00:${seconds}Z`;
const versions = (body: string) => Array.from(body.matchAll(/v1\.(\d+)\.0/g), ([, minor]) => Number(minor));

/** A mirror of which 2,500 versions came out in one second, some microseconds apart. */
const startBurst = () =>
  startReleasing({
    now: () => 9_000,
    modules: [
      {
        path: "example.com/m",
        releases: Array.from({ length: 2_500 }, (_, minor) => ({
          version: `v1.${minor}.0`,
          publishedAt: 2_000 + (minor * 400) / 1_000,
        })),
      },
    ],
  });

describe("the index feed", () => {
  it("tells microseconds, as Go writes them", async () => {
    const { ask } = await startBurst();
    const { body } = await ask("/index?limit=6");
    expect(Array.from(body.matchAll(/"Timestamp":"1970-01-01T00:00:(.*)Z"/g), ([, time]) => time)).toEqual([
      "02",
      "02.0004",
      "02.0008",
      "02.0012",
      "02.0016",
      "02.002",
    ]);
  });

  it("begins at the very time that it is asked for, and has 2,000 entries at most", async () => {
    const { ask } = await startBurst();
    const all = await ask("/index?limit=5000");
    expect(versions(all.body)).toEqual(Array.from({ length: 2_000 }, (_, minor) => minor));
    expect(versions((await ask(since("02.7996"))).body)).toEqual(
      Array.from({ length: 501 }, (_, at) => 1_999 + at),
    );
    expect(versions((await ask(since("02.799600001"))).body)[0]).toBe(2_000);
  });

  it.each(["/index?since=yesterday", "/index?since=1970-01-01", "/index?limit=0", "/index?limit=x"])(
    "does not understand %s",
    async (path) => {
      const { ask } = await startReleasing({ modules: [] });
      expect(await ask(path)).toMatchObject({ status: 400 });
    },
  );
});

describe("a fault", () => {
  it("feed-shuffle has the newest first", async () => {
    const { clock, mirror, ask } = await startReleasing();
    clock.now = 3_000;
    mirror.order({ kind: "feed-shuffle", on: "/index*" });
    expect(versions((await ask("/index")).body)).toEqual([2, 1, 0]);
  });

  it("feed-repeat has every entry twice, and no more than were asked for", async () => {
    const { clock, mirror, ask } = await startReleasing();
    clock.now = 3_000;
    mirror.order({ kind: "feed-repeat" });
    expect(versions((await ask("/index")).body)).toEqual([0, 0, 1, 1, 2, 2]);
    expect(versions((await ask("/index?limit=3")).body)).toEqual([0, 0, 1]);
  });

  it("feed-cut ends within the last line, and the answer in order", async () => {
    const { clock, mirror, ask } = await startReleasing();
    clock.now = 3_000;
    const whole = await ask("/index");
    mirror.order({ kind: "feed-cut" });
    const cut = await ask("/index");
    expect(whole.body.startsWith(cut.body)).toBe(true);
    expect(cut.body.split("\n").map((line) => line.endsWith("}"))).toEqual([true, true, false]);
    clock.now = 999;
    expect(await ask("/index")).toMatchObject({ status: 200, body: "" });
  });

  it("frozen holds the feed back, and a lag does not", async () => {
    const { clock, mirror, ask } = await startReleasing({ lagMs: 60_000 });
    clock.now = 2_000;
    mirror.order({ kind: "frozen" });
    clock.now = 3_000;
    expect(versions((await ask("/index")).body)).toEqual([0, 1]);
  });
});
