import { minutes } from "@heliograph/core";
import { readFeed, type Database } from "@heliograph/db";
import type { FakeModule } from "@heliograph/fake-mirror";
import { startMirror } from "@heliograph/fake-mirror/testing";
import { createOutbound, parseAllowedTarget } from "@heliograph/outbound";
import { sql } from "drizzle-orm";
import { describe, expect, it, onTestFinished } from "vitest";
import { noon, siteWith } from "../testing/test-site.ts";
import { followFeed } from "./follow-feed.ts";

/** So many modules that each release one version, one after the other so far apart, the last a moment before `until`. */
const modulesOf = (count: number, apartMs: number, until: number, name = "m"): FakeModule[] =>
  Array.from({ length: count }, (_, index) => ({
    path: `example.com/${name}${index}`,
    releases: [{ version: "v1.0.0", publishedAt: until - 1 - (count - 1 - index) * apartMs }],
  }));

async function following(modules: readonly FakeModule[], settings: object = {}) {
  /** What the clocks of the server and, so much further, of the feed say. */
  const time = { now: noon, aheadMs: 0 };
  const mirror = await startMirror({ modules, now: () => time.now + time.aheadMs });
  const site = await siteWith({
    vantages: ["north"],
    mirrors: { feed: "index" },
    baseUrls: { feed: mirror.baseUrl },
    basket: ["example.com/basket"],
    ...settings,
  });
  const outbound = createOutbound({
    userAgent: "Heliograph/test",
    allowedPrivateTargets: [parseAllowedTarget("127.0.0.0/8:1-65535")],
  });
  onTestFinished(() => outbound.close());
  const { plan, log } = site.services;
  const { database } = site;
  const follow = (way: Pick<typeof outbound, "get"> = outbound) =>
    followFeed(database, { plan, outbound: way, now: time.now, log });
  return { mirror, database, follow, outbound, time, state: () => readFeed(database) };
}

const releasesIn = (database: Database, where = sql`true`) =>
  database.execute<{ module: string; version: string; followed: string | null }>(
    sql`select module, version, followed_until as followed from releases where ${where} order by module, version`,
  );

const askedFor = (log: readonly { path: string }[]) => log.filter(({ path }) => path === "/index").length;

describe("a feed", () => {
  it("of more entries in a second than a page holds is read whole, nothing twice", async () => {
    const { database, follow, state, mirror } = await following(modulesOf(4_500, 0.2, noon));
    await follow();
    await follow();
    expect(await releasesIn(database)).toHaveLength(4_500);
    expect(await state()).toMatchObject({ entries: 4_500, releases: 4_500, failingSince: null, detail: "" });
    expect(askedFor(mirror.log)).toBe(6);
  });

  it("of more entries at one moment than a page holds says so and goes on", async () => {
    const stuck = modulesOf(2_100, 0, noon - 1_000);
    const { database, follow, state } = await following([...stuck, ...modulesOf(3, 1, noon, "later")]);
    await follow();
    expect(await releasesIn(database, sql`module like '%later%'`)).toHaveLength(3);
    expect(await state()).toMatchObject({
      entries: 2_003,
      failingSince: null,
      detail: "more than 2000 entries are of 2026-11-21T11:59:58.999Z, and no more of them can be asked for",
    });
  });

  it("that is a day behind is read over several rounds, and then is not", async () => {
    const { database, follow, state, time } = await following([
      ...modulesOf(1, 1, noon - 1_000, "before"),
      ...modulesOf(11_000, 7_800, noon + 86_400_000),
    ]);
    await follow();
    time.now += 86_400_000;
    await follow();
    expect((await state())?.entries).toBeLessThan(10_001);
    await follow();
    expect(await state()).toMatchObject({ entries: 11_001, caughtUpAt: new Date(time.now).toISOString() });
    expect(await releasesIn(database)).toHaveLength(11_001);
  });

  it.each(["feed-shuffle", "feed-repeat"] as const)(
    "under %s loses nothing and counts nothing twice",
    async (kind) => {
      const { database, follow, state, mirror, time } = await following(modulesOf(5_000, 50, noon));
      mirror.order({ kind });
      await follow();
      time.now += 30_000;
      await follow();
      expect(await releasesIn(database)).toHaveLength(5_000);
      expect(await state()).toMatchObject({ entries: 5_000, releases: 5_000 });
    },
  );

  it("takes in what it fills in late", async () => {
    const { database, follow, state, mirror, time } = await following(modulesOf(10, 20_000, noon));
    await follow();
    const { indexUrl } = mirror;
    const late = { path: "example.com/late", releases: [{ version: "v1.0.0", publishedAt: noon - 60_000 }] };
    const other = await startMirror({
      modules: [...modulesOf(10, 20_000, noon), late],
      now: () => time.now,
    });
    const { outbound } = await following([]);
    await follow({
      get: (url, options) => outbound.get(url.replace(indexUrl, other.indexUrl), options),
    });
    expect(await releasesIn(database, sql`module = 'example.com/late'`)).toHaveLength(1);
    expect(await state()).toMatchObject({ entries: 11 });
  });

  it.each([{ kind: "status", status: 500 }, { kind: "html" }, { kind: "reset" }] as const)(
    "that fails with $kind is read again later, and says since when it fails",
    async (fault) => {
      const { follow, state, mirror, time } = await following(modulesOf(10, 1_000, noon));
      const mend = mirror.order({ ...fault, on: "/index*" });
      await follow();
      time.now += minutes(1);
      await follow();
      expect(await state()).toMatchObject({
        entries: 0,
        failingSince: new Date(noon).toISOString(),
        caughtUpAt: null,
      });
      expect((await state())?.detail).not.toBe("");
      mend();
      await follow();
      expect(await state()).toMatchObject({ entries: 10, failingSince: null, detail: "" });
    },
  );

  it("that is cut off in the middle of a line is taken up to there, and the rest when it comes", async () => {
    const { follow, state, mirror } = await following(modulesOf(10, 1_000, noon));
    const mend = mirror.order({ kind: "feed-cut" });
    await follow();
    expect(await state()).toMatchObject({ entries: 9, failingSince: new Date(noon).toISOString() });
    mend();
    await follow();
    expect(await state()).toMatchObject({ entries: 10, failingSince: null });
  });

  it("is read by two servers at once as by one", async () => {
    const { database, follow, state } = await following(modulesOf(5_000, 50, noon));
    await Promise.all([follow(), follow(), follow()]);
    await follow();
    expect(await releasesIn(database)).toHaveLength(5_000);
    expect(await state()).toMatchObject({ entries: 5_000, releases: 5_000 });
  });

  it("is read on by the next server where one ended in the middle", async () => {
    const { database, follow, state, outbound } = await following(modulesOf(5_000, 50, noon));
    let pages = 0;
    const ends = follow({
      get: (url, options) => {
        pages += 1;
        return pages === 2 ? Promise.reject(new Error("killed")) : outbound.get(url, options);
      },
    });
    await expect(ends).rejects.toThrow("killed");
    expect(await state()).toMatchObject({ entries: 2_000 });
    await follow();
    expect(await releasesIn(database)).toHaveLength(5_000);
    expect(await state()).toMatchObject({ entries: 5_000 });
  });

  it("is not believed when it dates an entry far ahead, until that is so", async () => {
    const { follow, state, time } = await following([
      ...modulesOf(1, 1, noon),
      ...modulesOf(1, 1, noon + minutes(10), "ahead"),
    ]);
    time.aheadMs = minutes(10);
    await follow();
    expect(await state()).toMatchObject({ entries: 1, cursor: "2026-11-21T11:59:59.999Z" });
    time.now += minutes(10);
    await follow();
    expect(await state()).toMatchObject({ entries: 2 });
  });
});

describe("releases of a feed", () => {
  it("are tagged versions alone, and never those of the toolchain or of private modules", async () => {
    const at = { publishedAt: noon - 1_000 };
    const versions = ["v1.0.0", "v1.1.0-rc.1", "v0.0.0-20260101000000-0123456789ab", "v3.0.0+incompatible"];
    const { database, follow, state } = await following(
      [
        { path: "example.com/m", releases: versions.map((version) => ({ version, ...at })) },
        { path: "golang.org/toolchain", releases: [{ version: "v0.0.1", ...at }] },
        { path: "corp.example/secret", releases: [{ version: "v1.0.0", ...at }] },
      ],
      { private_modules: "corp.example" },
    );
    await follow();
    expect((await releasesIn(database)).map(({ version }) => version)).toEqual(["v1.0.0", "v1.1.0-rc.1"]);
    expect(await state()).toMatchObject({ entries: 6, releases: 2 });
  });

  it("that were out before it is first read are known and not watched for", async () => {
    const basket: FakeModule = {
      path: "example.com/basket",
      releases: [60, 40, 20, 3, 1].map((age) => ({
        version: `v1.${age}.0`,
        publishedAt: noon - minutes(age) + 1,
      })),
    };
    const { database, follow, time } = await following([basket, ...modulesOf(2_500, 1_000, noon)]);
    await follow();
    expect(await releasesIn(database)).toHaveLength(2_505);
    const watchedInBasket = sql`followed_until is not null and module = 'example.com/basket'`;
    expect((await releasesIn(database, watchedInBasket)).map(({ version }) => version)).toEqual(["v1.1.0"]);
    time.now += minutes(1);
    await follow();
    expect(await releasesIn(database, watchedInBasket)).toHaveLength(1);
  });

  it("that came out while it could not be read are watched for afterwards", async () => {
    const publishedAt = noon + minutes(5);
    const { database, follow, time, mirror } = await following([
      { path: "example.com/basket", releases: [{ version: "v1.0.0", publishedAt }] },
    ]);
    await follow();
    const mend = mirror.order({ kind: "status", status: 500, on: "/index*" });
    time.now += minutes(60);
    await follow();
    mend();
    await follow();
    expect(await releasesIn(database, sql`followed_until is not null`)).toHaveLength(1);
  });

  it("of the basket are all watched for, of the rest a few an hour, one of a module", async () => {
    const basket: FakeModule = {
      path: "example.com/basket",
      releases: Array.from({ length: 30 }, (_, index) => ({
        version: `v1.${index}.0`,
        publishedAt: noon - 10_000 + index,
      })),
    };
    const { database, follow, time } = await following(
      [basket, ...modulesOf(360, 10_000, noon + minutes(60))],
      { probes: { freshness: { releases_per_hour: 12 } } },
    );
    for (let round = 0; round < 60; round += 1) {
      await follow();
      time.now += minutes(1);
    }
    const watched = await releasesIn(database, sql`followed_until is not null`);
    expect(watched.filter(({ module }) => module === "example.com/basket")).toHaveLength(30);
    expect(watched.filter(({ module }) => module !== "example.com/basket")).toHaveLength(12);
  });
});
