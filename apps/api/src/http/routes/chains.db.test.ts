import { chainSchema, chainsSchema, failoverSchema, minutes, replaySchema } from "@heliograph/core";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { noon, siteWith, type TestSite } from "../../testing/test-site.ts";
import { writeStrips } from "../../testing/test-strips.ts";

const at = (ms: number) => new Date(ms).toISOString();

/** An hour in which `a` was away for the last ten minutes, seen from `north`, and `b` never was; nobody looks at the checksum database. */
async function chainSite(): Promise<TestSite> {
  const name = { en: "Chain", "zh-CN": "链" };
  const site = await siteWith({
    vantages: ["north", "south"],
    regions: { south: "far" },
    chains: [
      { slug: "comma", name, goproxy: "https://a.example.com,https://b.example.com,direct" },
      { slug: "pipe", name, goproxy: "https://A.example.com:443/|https://b.example.com|direct" },
      { slug: "foreign", name, goproxy: "https://elsewhere.example.com" },
    ],
  });
  const hour = { vantage: "north", since: noon - minutes(60), until: noon };
  await writeStrips(site, [
    { ...hour, mirror: "a", ms: 40 },
    { ...hour, mirror: "a", since: noon - minutes(10), state: "error", ms: 10 },
    { ...hour, mirror: "b", ms: 80 },
    { ...hour, mirror: "b", kind: "log-view" },
  ]);
  return site;
}

const run = async ({ database }: TestSite, query: ReturnType<typeof sql>) => database.execute(query);

const walk = JSON.stringify({ result: "served", totalMs: 80, operations: [] });

const addWalks = (site: TestSite) =>
  run(
    site,
    sql`
      insert into walks (chain_id, vantage_id, scheduled_at, attempt, goproxy, started_at, outcome, error, detail, served_by, total_ms, walk)
      select chains.id, vantages.id, due, 0, goproxy, due, case when due < ${at(noon - minutes(20))}::timestamptz then 'failed' else 'ok' end,
        case when due < ${at(noon - minutes(20))}::timestamptz then 'http_5xx' else 'ok' end, '', 'https://a.example.com', 80, ${walk}::json
      from chains, vantages, unnest(array[${at(noon - minutes(30))}, ${at(noon - minutes(15))}]::timestamptz[]) as due
      where chains.slug = 'comma'`,
  );

const addDrill = (
  site: TestSite,
  { goproxy, due, switchMs }: { goproxy?: string; due: number; switchMs: number },
) =>
  run(
    site,
    sql`
      insert into drills (chain_id, vantage_id, scheduled_at, hop, fault, goproxy, started_at, switch_ms, baseline_ms, walk)
      select chains.id, vantages.id, ${at(due)}::timestamptz, 0, 'refused', ${goproxy ?? sql`goproxy`}, ${at(due)}::timestamptz, ${switchMs}, 80, ${walk}::json
      from chains, vantages where chains.slug = 'pipe' and vantages.slug = 'north'`,
  );

const get = async (site: TestSite, path: string): Promise<unknown> => (await site.api.request(path)).json();

describe("readers are told", () => {
  it("of the chains under watch, how they went of late and what each vantage saw last", async () => {
    const site = await chainSite();
    await addWalks(site);
    const page = chainsSchema.parse(await get(site, "/api/v1/chains"));
    expect(page.chains).toMatchObject([
      {
        slug: "comma",
        counts: { ok: 2, failed: 2 },
        walks: [
          { vantage: "north", outcome: "ok", at: at(noon - minutes(15)), servedBy: "https://a.example.com" },
          { vantage: "south", outcome: "ok" },
        ],
      },
      { slug: "pipe", counts: { ok: 0, failed: 0 }, walks: [] },
      { slug: "foreign" },
    ]);
    expect(page.mirrors).toMatchObject([
      { slug: "a", level: "unknown", proxiesChecksums: null, refusesChecksums: false, breached: false },
      { slug: "b" },
    ]);
    expect(page.recommendations).toEqual([]);
  });

  it("nothing of walks over what a chain was before", async () => {
    const site = await chainSite();
    await addWalks(site);
    await run(site, sql`update walks set goproxy = 'direct'`);
    expect(chainsSchema.parse(await get(site, "/api/v1/chains")).chains[0]).toMatchObject({
      counts: { ok: 0, failed: 0 },
      walks: [],
    });
  });

  it("of one chain: its walks, its newest drills and when the next are due, and what it and the others would have cost", async () => {
    const site = await chainSite();
    await addWalks(site);
    await addDrill(site, { due: noon - minutes(200), switchMs: 5 });
    await addDrill(site, { due: noon - minutes(100), switchMs: 7 });
    await addDrill(site, { due: noon - minutes(50), switchMs: 9, goproxy: "direct" });
    await run(
      site,
      sql`insert into drill_turns (chain_id, vantage_id, due_at)
        select chains.id, vantages.id, ${at(noon)}::timestamptz from chains, vantages where chains.slug = 'pipe'
        on conflict (chain_id, vantage_id) do update set due_at = excluded.due_at`,
    );
    const page = chainSchema.parse(await get(site, "/api/v1/chains/pipe"));
    expect(page.drills).toMatchObject([{ vantage: "north", fault: "refused", switchMs: 7 }]);
    expect(page.drillsDue).toEqual([
      { vantage: "north", at: at(noon) },
      { vantage: "south", at: at(noon) },
    ]);
    expect(page.recent).toEqual([]);
    expect(page.replay.total).toMatchObject({ seen: 60, served: 60, failed: 0 });
    expect(page.others).toMatchObject([
      { slug: "comma", cost: { seen: 60, served: 50, failed: 10 } },
      { slug: "foreign", cost: { seen: 0 } },
    ]);
    expect(chainSchema.parse(await get(site, "/api/v1/chains/comma")).recent).toHaveLength(4);
  });

  it("of a mirror's outages: how long they took, and what they cost the users of each chain that it is in", async () => {
    const site = await chainSite();
    await addDrill(site, { due: noon - minutes(100), switchMs: 7 });
    const outage = (from: number, until: number | null, error: string | null, worst = "down") =>
      run(
        site,
        sql`insert into incidents (mirror_id, cause, error, phase, severity, worst, started_at, opened_at, ended_at, vantages, sequence)
          select id, 'availability', ${error}, ${until === null ? "open" : "resolved"}, ${worst}, ${worst}, ${at(from)}::timestamptz,
            ${at(from + minutes(1))}::timestamptz, ${until === null ? null : at(until)}::timestamptz, '{}', 1
          from mirrors where slug = 'a'`,
      );
    await outage(noon - minutes(60 * 24 * 91), noon - minutes(60 * 24 * 91 - 5), "http_5xx");
    await outage(noon - minutes(60 * 24), noon - minutes(60 * 24 - 4), "http_5xx");
    await outage(noon - minutes(60 * 12), noon - minutes(60 * 12 - 2), "connect_refused");
    await outage(noon - minutes(60 * 6), noon - minutes(60 * 6 - 8), "http_5xx");
    await outage(noon - minutes(60 * 3), noon - minutes(60 * 3 - 8), null, "degraded");
    await outage(noon - minutes(10) + 5_000, null, null);
    const page = failoverSchema.parse(await get(site, "/api/v1/mirrors/a/failover"));
    expect(page.recoveries).toEqual({
      count: 3,
      meanMs: minutes(14) / 3,
      p50Ms: minutes(4),
      p95Ms: minutes(8),
    });
    expect(page.byError).toMatchObject([
      { error: "http_5xx", count: 2, p50Ms: minutes(4) },
      { error: "connect_refused", count: 1, p95Ms: minutes(2) },
    ]);
    expect(page.outages).toHaveLength(4);
    expect(page.outages[0]).toMatchObject({
      error: null,
      failedAt: at(noon - minutes(10) + 5_000),
      detectedAt: at(noon - minutes(9) + 5_000),
      recoveredAt: null,
      recoveryMs: null,
      costs: [
        { chain: "comma", cost: { seen: 10, failed: 10 } },
        {
          chain: "pipe",
          cost: { seen: 10, served: 10, lostMs: expect.closeTo(10, 0), ttfbMs: expect.closeTo(80, -1) },
        },
      ],
    });
    expect(page.chains).toMatchObject([
      { slug: "comma", hop: 0 },
      { slug: "pipe", hop: 0 },
    ]);
    expect(page.drills).toMatchObject([{ chain: "pipe", hop: 0, fault: "refused" }]);
    expect(failoverSchema.parse(await get(site, "/api/v1/mirrors/b/failover"))).toMatchObject({
      recoveries: { count: 0, meanMs: null, p50Ms: null, p95Ms: null },
      outages: [],
      chains: [{ hop: 1 }, { hop: 1 }],
      drills: [],
    });
  });
});

const replayOf = (goproxy: string, more = "") =>
  `/api/v1/chains/replay?goproxy=${encodeURIComponent(goproxy)}${more}`;

describe("a replay", () => {
  const [a, b] = ["https://a.example.com", "https://b.example.com"];

  it.each([
    { goproxy: `${a},${b}`, total: { seen: 60, served: 50, failed: 10, hung: 0 } },
    { goproxy: `${a}|${b}`, total: { seen: 60, served: 60, failed: 0 } },
    { goproxy: `${a}|direct`, total: { seen: 60, served: 50, direct: 10 } },
    { goproxy: `${a},direct`, total: { seen: 60, served: 50, direct: 0, failed: 10 } },
    { goproxy: `${a}|off`, total: { seen: 60, served: 50, failed: 10 } },
    { goproxy: "direct", total: { served: 0, failed: 0, hung: 0 } },
  ])("counts the minutes of $goproxy", async ({ goproxy, total }) => {
    const replay = replaySchema.parse(await get(await chainSite(), replayOf(goproxy)));
    expect(replay).toMatchObject({ goproxy, total, unwatched: [] });
  });

  it("says when there was no module, what it was like from where and on which day, and what nobody watches", async () => {
    const site = await chainSite();
    const replay = replaySchema.parse(await get(site, replayOf(`${a},https://u:secret@x.example,direct`)));
    expect(replay).toMatchObject({
      since: at(noon - minutes(60 * 24 * 30)),
      until: at(noon),
      goproxy: `${a},https://u:xxxxx@x.example,direct`,
      vantages: [
        { vantage: "north", cost: { failed: 10 } },
        { vantage: "south", cost: { seen: 0 } },
      ],
      days: [{ day: "2026-11-21", cost: { seen: 60 } }],
      gaps: [{ vantage: "north", from: at(noon - minutes(10)), until: at(noon), minutes: 10 }],
      unwatched: ["https://u:xxxxx@x.example"],
    });
  });

  it("is of one region or vantage where that is asked for", async () => {
    const site = await chainSite();
    const vantagesOf = async (more: string) =>
      replaySchema.parse(await get(site, replayOf(a, more))).vantages.map(({ vantage }) => vantage);
    expect(await vantagesOf("&region=far")).toEqual(["south"]);
    expect(await vantagesOf("&vantage=north&days=90")).toEqual(["north"]);
  });

  it.each([
    {
      query: "goproxy=none",
      status: 400,
      body: { field: "goproxy", message: expect.stringContaining("none") },
    },
    { query: "", status: 400, body: { field: "goproxy" } },
    { query: "goproxy=direct&days=31", status: 400, body: { field: "days" } },
    {
      query: `goproxy=${Array.from({ length: 33 }, (_, at_) => `https://${at_}.example`).join("|")}`,
      status: 400,
      body: { field: "goproxy" },
    },
    { query: "goproxy=direct&region=far&vantage=north", status: 400, body: { field: "vantage" } },
    {
      query: "goproxy=direct&region=mars",
      status: 404,
      body: { field: "region", message: "there is no region mars: there are test, far" },
    },
    { query: "goproxy=direct&vantage=mars", status: 404, body: { field: "vantage" } },
  ])("is refused for $query", async ({ query, status, body }) => {
    const response = await (await chainSite()).api.request(`/api/v1/chains/replay?${query}`);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject(body);
  });
});

it.each(["/api/v1/chains/nobody", "/api/v1/mirrors/nobody/failover"])("knows nothing of %s", async (path) => {
  expect((await (await chainSite()).api.request(path)).status).toBe(404);
});
