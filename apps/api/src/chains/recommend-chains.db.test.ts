import { hours, minutes } from "@heliograph/core";
import { readRecommendations } from "@heliograph/db";
import { describe, expect, it } from "vitest";
import { noon } from "../testing/test-site.ts";
import { recommendingSite } from "../testing/test-recommending.ts";
import { writeStrips } from "../testing/test-strips.ts";

const url = (mirror: string) => `https://${mirror}.example.com`;
const chainOf = (...mirrors: string[]) => [...mirrors.map(url), "direct"].join("|");

describe("what is recommended", () => {
  it("is the quickest of equally reliable mirrors with another behind it, to everybody, each region and each vantage", async () => {
    const site = await recommendingSite();
    const recommended = await site.recommend();
    expect([...recommended.keys()]).toEqual(["all", "region:test", "vantage:north"]);
    for (const { goproxy } of recommended.values()) expect(goproxy).toBe(chainOf("a", "b"));
    expect(recommended.get("all")).toMatchObject({
      gosumdb: null,
      days: 7,
      since: "2026-11-21T12:00:00.000Z",
      madeAt: "2026-11-21T12:00:00.000Z",
      expiresAt: "2026-11-22T12:00:00.000Z",
      reasons: [
        { kind: "fewest-minutes-lost", minutes: 0, days: 7 },
        { kind: "pipe-passes-outages", mirror: "a" },
      ],
    });
    expect(recommended.get("all")?.candidates[0]).toMatchObject({
      goproxy: chainOf("a", "b"),
      cost: { seen: 10_080, served: 10_080 },
    });
  });

  it("differs from region to region as what they see differs", async () => {
    const site = await recommendingSite({
      vantages: ["north", "south"],
      regions: { north: "x", south: "y" },
    });
    await writeStrips(site, [
      { mirror: "a", vantage: "south", ms: 900, since: noon - hours(24 * 7), until: noon },
    ]);
    const recommended = await site.recommend();
    expect(recommended.get("region:x")?.goproxy).toBe(chainOf("a", "b"));
    expect(recommended.get("region:y")?.goproxy).toBe(chainOf("b", "a"));
    expect(recommended.get("vantage:south")?.goproxy).toBe(chainOf("b", "a"));
  });

  it("may be a configured chain of more than two, with pipes", async () => {
    const site = await recommendingSite({
      mirrors: { a: 30, b: 60, c: 90 },
      chains: [
        {
          slug: "three",
          name: { en: "Three", "zh-CN": "三" },
          goproxy: `${url("a")}/,${url("b")},${url("c")},direct`,
        },
      ],
    });
    expect((await site.recommend()).get("all")?.goproxy).toBe(chainOf("a", "b", "c"));
  });

  it("is the same however often it is asked for", async () => {
    const site = await recommendingSite();
    expect(await site.recommend()).toEqual(await site.recommend());
  });

  it("is nothing before anything was seen", async () => {
    const site = await recommendingSite({ mirrors: {}, roles: { a: "mirror" } });
    expect(await site.recommend()).toEqual(new Map());
  });

  it("owns to little history", async () => {
    const site = await recommendingSite({ mirrors: {}, roles: { a: "mirror" } });
    await writeStrips(site, [{ mirror: "a", vantage: "north", since: noon - minutes(90), until: noon }]);
    const recommended = await site.recommend();
    expect(recommended.get("all")?.goproxy).toBe(chainOf("a"));
    expect(recommended.get("all")?.reasons).toContainEqual({ kind: "little-history", minutes: 90 });
  });
});

describe("a mirror is left out", () => {
  it.each([
    { cause: "hash_mismatch", reason: "left-out-breached" },
    { cause: "log_forked", reason: "left-out-breached" },
    { cause: "info_differs", reason: "left-out-breached" },
    { cause: "freshness", reason: "left-out-late" },
    { cause: "frozen", reason: "left-out-late" },
  ] as const)("while an incident of $cause is open, at once", async ({ cause, reason }) => {
    const site = await recommendingSite();
    await site.recommend();
    await site.open("a", cause);
    const recommended = (await site.recommend(noon + minutes(5))).get("all");
    expect(recommended?.goproxy).toBe(chainOf("b"));
    expect(recommended?.since).toBe("2026-11-21T12:05:00.000Z");
    expect(recommended?.reasons).toContainEqual({ kind: reason, mirror: "a" });
  });

  it("while it is down, for everybody or where it is", async () => {
    const site = await recommendingSite({
      vantages: ["north", "south"],
      regions: { north: "x", south: "y" },
    });
    await site.judge("a", "partial", ["south"]);
    const partly = await site.recommend();
    expect(partly.get("region:x")?.goproxy).toBe(chainOf("a", "b"));
    expect(partly.get("region:y")?.goproxy).toBe(chainOf("b"));
    expect(partly.get("region:y")?.reasons).toContainEqual({ kind: "left-out-down", mirror: "a" });
    await site.judge("a", "down", ["north", "south"]);
    const wholly = await site.recommend(noon + minutes(5));
    expect([...wholly.values()].map(({ goproxy }) => goproxy)).toEqual(
      Array.from({ length: 5 }, () => chainOf("b")),
    );
  });

  it("while it passes no checksums on where the database is not reached, or nobody knows whether it does", async () => {
    const site = await recommendingSite({
      mirrors: { a: 30, b: 60, c: 90 },
      roles: { log: "checksum-database" },
    });
    await site.ran("log", "north", { ok: 1, failed: 59 });
    await site.supports("b", "north", false);
    await site.supports("c", "north", true);
    const recommended = (await site.recommend()).get("all");
    expect(recommended?.goproxy).toBe(chainOf("c"));
    expect(recommended?.reasons).toEqual(
      expect.arrayContaining([
        { kind: "checksums-proxied", mirror: "c" },
        { kind: "left-out-unchecked", mirror: "a" },
        { kind: "left-out-unchecked", mirror: "b" },
      ]),
    );
  });

  it("for nothing else, as long as the database is reached", async () => {
    const site = await recommendingSite({ roles: { log: "checksum-database" } });
    await site.ran("log", "north", { ok: 59, failed: 1 });
    await site.supports("a", "north", false);
    expect((await site.recommend()).get("all")).toMatchObject({ goproxy: chainOf("a", "b"), gosumdb: null });
  });
});

it("names the alias of the checksum database where that is reached and its own address is not", async () => {
  const site = await recommendingSite({
    vantages: ["north", "south"],
    regions: { north: "x", south: "y" },
    roles: { log: "checksum-database", alias: "checksum-database" },
    baseUrls: { log: "https://sum.golang.org", alias: "https://sum.golang.google.cn" },
  });
  await site.ran("log", "north", { ok: 60 });
  await site.ran("log", "south", { failed: 60 });
  await site.ran("alias", "south", { ok: 60 });
  const recommended = await site.recommend();
  expect(recommended.get("region:x")?.gosumdb).toBeNull();
  expect(recommended.get("region:y")?.gosumdb).toBe("sum.golang.google.cn");
});

it("leaves nothing recommended where nothing may be", async () => {
  const site = await recommendingSite();
  expect((await site.recommend()).size).toBe(3);
  await site.open("a", "hash_mismatch");
  await site.open("b", "hash_mismatch");
  expect((await site.recommend(noon + minutes(5))).size).toBe(0);
});

it("keeps what it recommends while nobody can tell how mirrors are", async () => {
  const site = await recommendingSite();
  await site.recommend();
  await site.judge("a", "unknown");
  await site.judge("b", "unknown");
  expect((await site.recommend(noon + minutes(5))).get("all")?.goproxy).toBe(chainOf("a", "b"));
});

it("changes for what lasts six hours, and says meanwhile for how long it has lasted", async () => {
  const site = await recommendingSite();
  await site.recommend();
  const seenUntil = noon + hours(8);
  for (const [mirror, ms] of [
    ["a", 900],
    ["b", 10],
  ] as const) {
    await writeStrips(site, [
      { mirror, vantage: "north", ms, since: noon - hours(24 * 7), until: seenUntil },
    ]);
  }
  const made = [];
  for (let at = noon + minutes(20); at <= noon + hours(7); at += minutes(20)) {
    made.push((await site.recommend(at)).get("all"));
  }
  const [before, after] = [made.slice(0, 18), made.slice(18)];
  expect(new Set(before.map((each) => each?.goproxy))).toEqual(new Set([chainOf("a", "b")]));
  expect(new Set(after.map((each) => each?.goproxy))).toEqual(new Set([chainOf("b", "a")]));
  expect(before[5]?.reasons[0]).toEqual({ kind: "kept-for-stability", sinceMinutes: 100 });
});

it("is not believed a day after it was last made", async () => {
  const { database, recommend } = await recommendingSite();
  await recommend();
  const after = (ms: number) => readRecommendations(database, { scope: "all", now: noon + ms });
  expect(await after(hours(24) - 1)).toHaveLength(1);
  expect(await after(hours(24))).toEqual([]);
});
