import {
  compareSchema,
  days,
  hours,
  isLinkBound,
  minutes,
  mirrorSpeedSchema,
  type Compare,
  type MirrorSpeed,
  type Transfer,
} from "@heliograph/core";
import { makePartitions, saveTransfers } from "@heliograph/db";
import { describe, expect, it } from "vitest";
import { noon, siteWith, testSite, type TestSite } from "../../testing/test-site.ts";

const iso = (at: number) => new Date(at).toISOString();

const usual: Transfer = {
  module: "example.com/big",
  version: "v1.0.0",
  sizeClass: 1,
  isWhole: false,
  temperature: "warm",
  family: 4,
  address: "192.0.2.1",
  sizeBytes: 1_000_000,
  durationMs: 1_000,
  totalMs: 1_100,
  ttfbMs: 40,
  mbps: 8,
  bestSecondMbps: 9,
  idleTtfbMs: [10, 30, 20],
  loadedTtfbMs: [],
  link: null,
};

type Fetch = Partial<Transfer> & { mirror?: string; vantage?: string; at: number };

/** A vantage fetches from a mirror. */
async function fetchFrom(
  { database, services: { plan } }: TestSite,
  { mirror = "a", vantage = "north", at, ...more }: Fetch,
): Promise<void> {
  const { link, ...transfer } = { ...usual, ...more };
  const [row] = await database.$client<{ id: number }[]>`select id from vantages where slug = ${vantage}`;
  await database.transaction((tx) =>
    saveTransfers(tx, row?.id ?? 0, [
      {
        ...transfer,
        mirrorId: plan.mirrorIds.get(mirror) ?? 0,
        scheduledAt: new Date(at),
        attempt: 0,
        linkMbps: link?.mbps ?? null,
        linkThrough: link?.through ?? null,
        linkBound: isLinkBound({ ...transfer, link }),
      },
    ]),
  );
}

/** Runs on a mirror in an hour, answered after 2^(bucket/8) ms at most. */
async function answered(
  { database }: TestSite,
  { mirror = "a", vantage = "north", at, bucket, ok = 30, failed = 0 }: Answered,
): Promise<void> {
  const { $client: sql } = database;
  await makePartitions(database, at);
  for (const table of ["rollups_5m", "rollups_1h"])
    await sql`
      insert into ${sql(table)} (mirror_id, kind, vantage_id, starts_at, ok, degraded, failed, unknown, histogram)
      select mirrors.id, 'availability', vantages.id, ${iso(at)}, ${ok}, 0, ${failed}, 5, ${[bucket, ok]}
      from mirrors, vantages where mirrors.slug = ${mirror} and vantages.slug = ${vantage}`;
}

type Answered = {
  mirror?: string;
  vantage?: string;
  at: number;
  bucket: number;
  ok?: number;
  failed?: number;
};

async function speedOf({ api }: TestSite, query = ""): Promise<MirrorSpeed> {
  const response = await api.request(`/api/v1/mirrors/a/speed${query}`);
  return mirrorSpeedSchema.parse(await response.json());
}

async function compared({ api }: TestSite, query = ""): Promise<Compare> {
  const response = await api.request(`/api/v1/compare${query}`);
  return compareSchema.parse(await response.json());
}

describe("a mirror's speed", () => {
  it("is nothing before anything was fetched", async () => {
    const site = await testSite("north");
    expect(await speedOf(site)).toMatchObject({
      everyMs: minutes(15),
      points: [],
      groups: [],
      heat: [],
      hours: [],
      newest: [],
    });
  });

  it("is told step by step, with what transfers did to small requests", async () => {
    const site = await testSite("north");
    await fetchFrom(site, { at: noon - hours(5), mbps: 2, loadedTtfbMs: [50, 90] });
    await fetchFrom(site, { at: noon - hours(5) + minutes(15), mbps: 12, idleTtfbMs: [40] });
    await fetchFrom(site, { at: noon - minutes(1), mbps: 5 });
    const { stepMs, points } = await speedOf(site, "?range=7d");
    expect(stepMs).toBe(hours(3));
    expect(points).toEqual([
      {
        at: iso(noon - hours(6)),
        count: 2,
        p50Mbps: 7,
        p10Mbps: 3,
        bestSecondMbps: 9,
        idleTtfbMs: 30,
        loadedTtfbMs: 70,
      },
      {
        at: iso(noon - hours(3)),
        count: 1,
        p50Mbps: 5,
        p10Mbps: 5,
        bestSecondMbps: 9,
        idleTtfbMs: 20,
        loadedTtfbMs: null,
      },
    ]);
  });

  it("is told apart by size and temperature, and says how often our own link may have been the limit", async () => {
    const site = await testSite("north");
    const at = noon - hours(1);
    await fetchFrom(site, { at, sizeClass: 10 });
    await fetchFrom(site, { at: at + 1, temperature: "cold", link: { mbps: 9, through: "b.example.com" } });
    await fetchFrom(site, { at: at + 2, temperature: "cold", link: { mbps: 90, through: "b.example.com" } });
    const { groups } = await speedOf(site);
    expect(groups).toMatchObject([
      { sizeClass: 1, temperature: "cold", count: 2, linkBoundCount: 1 },
      { sizeClass: 10, temperature: "warm", count: 1, linkBoundCount: 0 },
    ]);
  });

  it("falls into the cells of latency × throughput, at whose edges the next begins", async () => {
    const site = await testSite("north");
    for (const [place, [ttfbMs, mbps]] of [
      [49, 0.2],
      [50, 0.25],
      [50, 0.3],
      [9_000, 64],
    ].entries())
      await fetchFrom(site, { at: noon - hours(1) + place, ttfbMs: ttfbMs ?? 0, mbps: mbps ?? 0 });
    const { heat } = await speedOf(site);
    expect(heat).toEqual([
      { column: 0, row: 0, count: 1 },
      { column: 1, row: 1, count: 2 },
      { column: 7, row: 9, count: 1 },
    ]);
  });

  it("has hours of the day in which latency and rate are known, or one of them", async () => {
    const site = await testSite("north", "south");
    await answered(site, { at: noon - hours(24), bucket: 48 });
    await answered(site, { at: noon - hours(48), bucket: 48 });
    await answered(site, { at: noon - hours(2), bucket: 40, vantage: "south" });
    await fetchFrom(site, { at: noon - hours(24) + minutes(9) });
    const { hours: shown } = await speedOf(site);
    expect(shown).toMatchObject([
      { vantage: "north", hour: 12, ttfbCount: 60, transferCount: 1, p50Mbps: 8 },
      { vantage: "south", hour: 10, ttfbCount: 30, transferCount: 0, p50Mbps: null },
    ]);
  });

  it("shows the newest transfers first, of all vantages or of one", async () => {
    const site = await testSite("north", "south");
    await fetchFrom(site, { at: noon - hours(2), mbps: 1 });
    await fetchFrom(site, { at: noon - hours(1), mbps: 2, link: { mbps: 2, through: "b.example.com" } });
    await fetchFrom(site, { at: noon - hours(3), mbps: 3, vantage: "south" });
    const { newest } = await speedOf(site);
    expect(newest).toMatchObject([
      {
        vantage: "north",
        at: iso(noon - hours(1)),
        mbps: 2,
        idleTtfbMs: 20,
        loadedTtfbMs: null,
        link: { mbps: 2, through: "b.example.com" },
        linkBound: true,
      },
      { vantage: "north", mbps: 1 },
      { vantage: "south", mbps: 3, link: null, linkBound: false },
    ]);
    expect((await speedOf(site, "?vantage=south")).newest).toMatchObject([{ vantage: "south" }]);
  });

  it("leaves out what was before the range", async () => {
    const site = await testSite("north");
    await fetchFrom(site, { at: noon - days(8) });
    expect(await speedOf(site, "?range=7d")).toMatchObject({ points: [], groups: [], newest: [] });
    expect((await speedOf(site, "?range=30d")).points).toHaveLength(1);
  });

  it("is not there of a mirror or a vantage that is not there", async () => {
    const { api } = await testSite("north");
    expect((await api.request("/api/v1/mirrors/none/speed")).status).toBe(404);
    expect((await api.request("/api/v1/mirrors/a/speed?vantage=none")).status).toBe(400);
  });
});

describe("a comparison", () => {
  it("ranks the mirrors by their score, those with too few runs last", async () => {
    const site = await siteWith({
      vantages: ["north"],
      mirrors: { slow: "mirror", few: "mirror", fast: "upstream", log: "checksum-database" },
    });
    const at = noon - hours(2);
    await answered(site, { mirror: "slow", at, bucket: 80, failed: 10 });
    await answered(site, { mirror: "few", at, bucket: 40, ok: 19 });
    await answered(site, { mirror: "fast", at, bucket: 40 });
    await fetchFrom(site, { mirror: "fast", at, mbps: 64 });
    const { mirrors, stepMs } = await compared(site);
    expect(stepMs).toBe(minutes(30));
    expect(mirrors).toMatchObject([
      { slug: "fast", place: 1, samples: 30, success: 1, transfers: 1, p50Mbps: 64, score: 100 },
      { slug: "slow", place: 2, samples: 40, success: 0.75, transfers: 0, p50Mbps: null },
      { slug: "few", place: null, samples: 19 },
    ]);
    expect(mirrors[0]?.points).toMatchObject([{ at: iso(at), p50Ms: mirrors[0]?.p50Ms }]);
    expect(mirrors[0]?.jitterMs).toBe(0);
  });

  it("ranks one that was caught with wrong bytes behind all that can be ranked", async () => {
    const site = await testSite("north");
    const { $client: sql } = site.database;
    await answered(site, { mirror: "a", at: noon - hours(2), bucket: 8 });
    await answered(site, { mirror: "b", at: noon - hours(2), bucket: 88, failed: 30 });
    await sql`
      insert into incidents (mirror_id, cause, phase, severity, worst, started_at, opened_at, vantages, sequence)
      select id, 'hash_mismatch', 'open', 'critical', 'critical', now(), now(), '{north}', 1 from mirrors where slug = 'a'`;
    const { mirrors } = await compared(site);
    expect(mirrors).toMatchObject([
      { slug: "b", integrity: "unchecked" },
      { slug: "a", integrity: "breached", score: 0 },
    ]);
  });

  it("looks from one region", async () => {
    const site = await siteWith({ vantages: ["north", "south"], regions: { south: "antarctica" } });
    await answered(site, { at: noon - hours(2), bucket: 40 });
    await answered(site, { at: noon - hours(2), bucket: 80, vantage: "south", ok: 25 });
    await fetchFrom(site, { at: noon - hours(2) });
    const { regions, mirrors } = await compared(site, "?region=antarctica");
    expect(regions).toEqual(["antarctica", "test"]);
    expect(mirrors.find(({ slug }) => slug === "a")).toMatchObject({ samples: 25, transfers: 0 });
  });

  it("chooses among transfers by size, temperature and family", async () => {
    const site = await testSite("north");
    const at = noon - hours(2);
    await fetchFrom(site, { at, sizeClass: 10, mbps: 10 });
    await fetchFrom(site, { at: at + 1, temperature: "cold", mbps: 20 });
    await fetchFrom(site, { at: at + 2, family: 6, mbps: 60 });
    const rate = async (query: string) => (await compared(site, query)).mirrors[0]?.p50Mbps;
    expect(await rate("")).toBe(20);
    expect(await rate("?size=10")).toBe(10);
    expect(await rate("?temperature=cold")).toBe(20);
    expect(await rate("?family=6")).toBe(60);
  });

  it("tells the latency over one family by the small requests that were timed over it", async () => {
    const site = await testSite("north");
    await answered(site, { at: noon - hours(2), bucket: 80 });
    await fetchFrom(site, { at: noon - hours(2), family: 6, idleTtfbMs: [16, 16, 16, 32] });
    const [mirror] = (await compared(site, "?family=6")).mirrors;
    expect(mirror).toMatchObject({ samples: 30, success: 1 });
    expect(mirror?.p50Ms).toBeCloseTo(16, -1);
    expect(mirror?.points).toMatchObject([{ at: iso(noon - hours(2)), p50Ms: mirror?.p50Ms }]);
    expect(mirror?.hours).toMatchObject([{ hour: 10, ttfbCount: 4 }]);
  });

  it("refuses what cannot be compared by", async () => {
    const { api } = await testSite("north");
    for (const query of ["?size=5", "?family=5", "?window=90d", "?temperature=hot"])
      expect((await api.request(`/api/v1/compare${query}`)).status).toBe(400);
  });
});
