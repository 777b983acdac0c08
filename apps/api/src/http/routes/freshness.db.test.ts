import {
  histogramOf,
  hours,
  minutes,
  mirrorFreshnessSchema,
  releasesSchema,
  seconds,
  type MirrorFreshness,
  type Range,
  type ShownSpan,
} from "@heliograph/core";
import { readDaysOfHours, replaceLags, type Database } from "@heliograph/db";
import { describe, expect, it } from "vitest";
import { noon, siteWith, testSite, type TestSite } from "../../testing/test-site.ts";

const json = async (response: Response | Promise<Response>): Promise<unknown> => (await response).json();

const iso = (at: number) => new Date(at).toISOString();

/** The number of a release of a module, published at a moment and watched for. */
async function publish(
  { $client: sql }: Database,
  { module = "example.com/m", version = "v1.0.0", at = noon, followed = true } = {},
): Promise<number> {
  const [row] = await sql<[{ id: number }]>`
    insert into releases (module, version, source, published_after, published_by, followed_until)
    values (${module}, ${version}, 'feed', ${iso(at)}, ${iso(at)}, ${followed ? iso(at + hours(24)) : null})
    returning id`;
  return row.id;
}

/** A mirror missed a release at one moment and listed it for good at another, as `north` saw it. */
async function show(
  { $client: sql }: Database,
  { releaseId, mirror = "a", missedAt, shownAt }: Shown,
): Promise<void> {
  const shown = shownAt === undefined ? null : iso(shownAt);
  await sql`
    insert into sightings (release_id, mirror_id, vantage_id, looks, looked_at, list_missed_at, list_first_shown_at,
      list_shown_at, absent_count)
    select ${releaseId}, mirrors.id, vantages.id, '[]', ${iso(shownAt ?? missedAt)}, ${iso(missedAt)}, ${shown}, ${shown}, 0
    from mirrors, vantages where mirrors.slug = ${mirror} and vantages.slug = 'north'`;
}

type Shown = { releaseId: number; mirror?: string; missedAt: number; shownAt?: number };

/** What a vantage counted in the hour or the day that began at a moment, each lag exactly known; days follow from hours. */
async function count(
  database: Database,
  table: "lags_1h" | "lags_1d",
  { at, vantage = "north", lagsMs, missing = 0 }: Counted,
): Promise<void> {
  const histogram = [...histogramOf(lagsMs)];
  const longest = Math.max(...lagsMs);
  const sql = database.$client;
  await sql`
    insert into ${sql(table)} (mirror_id, vantage_id, surface, starts_at, arrived, missing, at_least, at_most,
      max_at_least_ms, max_at_most_ms, within_1m, within_5m, within_30m)
    select mirrors.id, vantages.id, 'list', ${iso(at)}, ${lagsMs.length}, ${missing}, ${histogram}::integer[],
      ${histogram}::integer[], ${longest}, ${longest}, ${lagsMs.filter((lag) => lag <= minutes(1)).length}, 0, 0
    from mirrors, vantages where mirrors.slug = 'a' and vantages.slug = ${vantage}`;
  if (table === "lags_1d") return;
  await database.transaction(async (tx) => replaceLags(tx, "1d", 0, await readDaysOfHours(tx, 0)));
}

type Counted = { at: number; vantage?: string; lagsMs: number[]; missing?: number };

/** What a mirror last told `north` of a module. */
async function list(
  { $client: sql }: Database,
  { mirror, newest, at = noon }: { mirror: string; newest: string | null; at?: number },
): Promise<void> {
  await sql`
    insert into listings (mirror_id, vantage_id, module, newest, latest, count, looked_at, changed_at)
    select mirrors.id, vantages.id, 'example.com/m', ${newest}, ${newest}, 1, ${iso(at)}, ${iso(at)}
    from mirrors, vantages where mirrors.slug = ${mirror} and vantages.slug = 'north'`;
}

const freshnessOf = async (api: TestSite["api"], range: Range, mirror = "a"): Promise<MirrorFreshness> =>
  mirrorFreshnessSchema.parse(await json(api.request(`/api/v1/mirrors/${mirror}/freshness?range=${range}`)));

/** The versions of all pages of an answer. */
async function pagesOf(api: TestSite["api"], query: string, cursor = ""): Promise<string[][]> {
  const answer = await json(api.request(`/api/v1/releases?${query}${cursor}`));
  const { releases, next } = releasesSchema.parse(answer);
  const page = releases.map(({ version }) => version);
  return next === null ? [page] : [page, ...(await pagesOf(api, query, `&cursor=${next}`))];
}

function expectWithin(span: ShownSpan | undefined, truthMs: number): void {
  expect(span?.atLeastMs).toBeLessThanOrEqual(truthMs);
  expect(span?.atMostMs).toBeGreaterThanOrEqual(truthMs);
}

const noSpan = { atLeastMs: null, atMostMs: null };
const noLag = {
  arrived: 0,
  missing: 0,
  p50: noSpan,
  p95: noSpan,
  max: noSpan,
  within1m: 0,
  within5m: 0,
  within30m: 0,
};

describe("how late a mirror is", () => {
  it("is not known before anything was released", async () => {
    const { api } = await testSite("north");
    expect(await json(api.request("/api/v1/mirrors/a/freshness"))).toEqual({
      asOf: iso(noon),
      demonstration: false,
      mirror: { slug: "a", name: "a", host: "a.example.com", role: "mirror" },
      range: "24h",
      stepMs: hours(1),
      lookedAt: null,
      summary: { lag: noLag, movedAt: null, frozenSince: null },
      lags: [],
      series: [],
      modules: [],
      releases: [],
      spreads: { asked: 0, disagreed: 0 },
      newestSpreads: [],
      coldFetches: [],
      findings: [],
    });
    expect(await json(api.request("/api/v1/mirrors"))).toMatchObject({
      mirrors: [{ freshness: { lag: noLag, movedAt: null, frozenSince: null } }, {}],
    });
  });

  it("is told of what serves modules alone", async () => {
    const { api } = await siteWith({ vantages: ["north"], mirrors: { log: "checksum-database" } });
    expect(await json(api.request("/api/v1/mirrors"))).toMatchObject({ mirrors: [{ freshness: null }] });
  });

  it("lies between the ends of its percentiles, for all vantages together and for each", async () => {
    const { api, database } = await testSite("north", "south");
    await count(database, "lags_1h", { at: noon - hours(1), lagsMs: [seconds(20), seconds(30)], missing: 1 });
    await count(database, "lags_1h", { at: noon - hours(1), vantage: "south", lagsMs: [minutes(40)] });
    await count(database, "lags_1h", { at: noon - hours(30), lagsMs: [hours(9)] });
    const { lags, series } = await freshnessOf(api, "24h");
    expect(lags).toMatchObject([
      { surface: "list", vantage: null, arrived: 3, missing: 1, within1m: 2 },
      { surface: "list", vantage: "north", arrived: 2, missing: 1 },
      {
        surface: "list",
        vantage: "south",
        arrived: 1,
        max: { atLeastMs: minutes(40), atMostMs: minutes(40) },
      },
    ]);
    expectWithin(lags[0]?.p50, seconds(30));
    expectWithin(lags[0]?.p95, minutes(40));
    expect(series).toMatchObject([{ at: iso(noon - hours(1)), arrived: 3, missing: 1 }]);
    expect(await json(api.request("/api/v1/mirrors"))).toMatchObject({
      mirrors: [{ freshness: { lag: { arrived: 3, missing: 1, within1m: 2 } } }, {}],
    });
  });

  it.each(["7d", "30d"] as const)("is read from hours and whole days over %s", async (range) => {
    const { api, database } = await testSite("north");
    await count(database, "lags_1h", { at: noon - hours(30), lagsMs: [seconds(20)] });
    expect((await freshnessOf(api, range)).lags).toMatchObject([{ arrived: 1 }, { arrived: 1 }]);
  });

  it("is read from days over 90d", async () => {
    const { api, database } = await testSite("north");
    await count(database, "lags_1d", { at: noon - hours(12 + 24 * 80), lagsMs: [seconds(20)] });
    expect(await freshnessOf(api, "90d")).toMatchObject({
      stepMs: hours(24),
      series: [{ at: iso(noon - hours(12 + 24 * 80)), arrived: 1 }],
    });
  });

  it("is told release by release, with when it last moved", async () => {
    const { api, database } = await testSite("north");
    const id = await publish(database);
    await publish(database, { version: "v1.1.0", followed: false });
    await show(database, { releaseId: id, missedAt: noon + seconds(30), shownAt: noon + minutes(1) });
    await show(database, { releaseId: id, mirror: "b", missedAt: noon + minutes(9) });
    expect(await freshnessOf(api, "24h")).toMatchObject({
      lookedAt: iso(noon + minutes(1)),
      summary: { movedAt: iso(noon + minutes(1)) },
      releases: [
        {
          id: String(id),
          version: "v1.0.0",
          sightings: [
            {
              mirror: "a",
              vantage: "north",
              surface: "list",
              lag: { atLeastMs: seconds(30), atMostMs: minutes(1) },
            },
          ],
        },
      ],
    });
    expect(await freshnessOf(api, "24h", "b")).toMatchObject({
      summary: { movedAt: null },
      releases: [{ sightings: [{ shownAt: null, lag: { atLeastMs: minutes(9), atMostMs: null } }] }],
    });
  });

  it("is held against the upstream, module by module", async () => {
    const { api, database } = await siteWith({
      vantages: ["north"],
      mirrors: { a: "mirror", b: "mirror", source: "upstream" },
      basket: ["example.com/m"],
    });
    await publish(database, { version: "v1.10.0", at: noon - minutes(7) });
    await list(database, { mirror: "a", newest: "v1.9.0" });
    await list(database, { mirror: "b", newest: "v1.11.0" });
    await list(database, { mirror: "source", newest: "v1.10.0" });
    expect((await freshnessOf(api, "24h")).modules).toEqual([
      {
        module: "example.com/m",
        newest: "v1.9.0",
        latest: "v1.9.0",
        lookedAt: iso(noon),
        newestElsewhere: "v1.10.0",
        behindMs: minutes(7),
      },
    ]);
    expect((await freshnessOf(api, "24h", "b")).modules).toMatchObject([{ behindMs: null }]);
    expect((await freshnessOf(api, "24h", "source")).modules).toMatchObject([
      { newestElsewhere: "v1.11.0", behindMs: null },
    ]);
  });

  it("says since when it stands still", async () => {
    const { api, database } = await testSite("north");
    await database.$client`
      insert into incidents (mirror_id, cause, phase, severity, worst, started_at, opened_at, vantages, sequence)
      select id, 'frozen', 'open', 'degraded', 'degraded', ${iso(noon - hours(3))}, ${iso(noon)}, '{north}', 1
      from mirrors where slug = 'b'`;
    expect((await freshnessOf(api, "24h")).summary).toMatchObject({ frozenSince: null });
    expect((await freshnessOf(api, "24h", "b")).summary).toMatchObject({ frozenSince: iso(noon - hours(3)) });
  });

  it("tells answers that disagree, and what a first fetch took", async () => {
    const { api, database } = await testSite("north");
    const body = { digest: "0".repeat(16), count: 2, newest: "v1.0.0", etag: "<b>", backends: ["10.0.0.1"] };
    await database.$client`
      insert into spreads (mirror_id, vantage_id, module, asked_at, answers, bodies, differing, disagrees)
      select mirrors.id, vantages.id, 'example.com/m', ${iso(noon)}::timestamptz - minutes * interval '1 minute',
        '{0,1,0,1,0}', ${JSON.stringify([body, { ...body, newest: null }])}::text::json, '{v1.0.0}', minutes = 2
      from mirrors, vantages, generate_series(1, 2) as minutes where mirrors.slug = 'a'`;
    await database.$client`
      insert into cold_fetches (mirror_id, vantage_id, module, version, stored, first_asked_at, first_status, missed_at,
        found_at, ttfb_ms, reason)
      select mirrors.id, vantages.id, 'example.com/cold', 'v1.0.0', false, ${iso(noon)}, 404, ${iso(noon + minutes(5))},
        ${iso(noon + minutes(10))}, 1200, 'not found'
      from mirrors, vantages where mirrors.slug = 'a'`;
    expect(await freshnessOf(api, "24h")).toMatchObject({
      spreads: { asked: 2, disagreed: 1 },
      newestSpreads: [
        {
          at: iso(noon - minutes(2)),
          disagrees: true,
          bodies: [
            { answers: 3, etag: "<b>" },
            { answers: 2, newest: null },
          ],
        },
        { at: iso(noon - minutes(1)), disagrees: false },
      ],
      coldFetches: [
        {
          stored: false,
          firstStatus: 404,
          ttfbMs: 1_200,
          notFound: { atLeastMs: minutes(5), atMostMs: minutes(10) },
        },
      ],
    });
  });
});

describe("releases", () => {
  it("are none before the first", async () => {
    const { api } = await testSite("north");
    expect(await json(api.request("/api/v1/releases"))).toEqual({
      asOf: iso(noon),
      demonstration: false,
      feed: null,
      releases: [],
      next: null,
    });
  });

  it("come newest first, a page at a time, each once however many were published at one moment", async () => {
    const { api, database } = await testSite("north");
    for (const version of ["v1.0.0", "v1.1.0", "v1.2.0", "v1.3.0"]) await publish(database, { version });
    await publish(database, { version: "v1.4.0", at: noon - minutes(1) });
    expect(await pagesOf(api, "limit=2")).toEqual([["v1.3.0", "v1.2.0"], ["v1.1.0", "v1.0.0"], ["v1.4.0"]]);
  });

  it("of one module alone, where that is asked for", async () => {
    const { api, database } = await testSite("north");
    await publish(database);
    await publish(database, { module: "example.com/other", version: "v2.0.0" });
    expect(await pagesOf(api, "module=example.com%2Fother")).toEqual([["v2.0.0"]]);
    expect(await pagesOf(api, "module=example.com%2Fnone")).toEqual([[]]);
  });

  it("tell how far they spread, and how far the feed is read", async () => {
    const { api, database } = await testSite("north");
    const releaseId = await publish(database);
    await show(database, { releaseId, missedAt: noon, shownAt: noon + minutes(1) });
    await show(database, { releaseId, mirror: "b", missedAt: noon + minutes(9) });
    await database.$client`
      insert into feeds (mirror_id, cursor, entries, releases, caught_up_at, detail)
      select id, '2026-11-21T12:00:00.123456789Z', 7, 3, ${iso(noon)}, '' from mirrors where slug = 'a'`;
    expect(await json(api.request("/api/v1/releases"))).toMatchObject({
      feed: { mirror: "a", cursor: "2026-11-21T12:00:00.123456789Z", entries: 7, failingSince: null },
      releases: [{ source: "feed", followed: true, shownBy: 1, askedOf: 2 }],
    });
    expect(await json(api.request(`/api/v1/releases/${releaseId}`))).toMatchObject({
      release: { module: "example.com/m", publishedAfter: iso(noon), publishedBy: iso(noon) },
      sightings: [
        { mirror: "a", shownAt: iso(noon + minutes(1)), lag: { atLeastMs: 0, atMostMs: minutes(1) } },
        { mirror: "b", shownAt: null },
      ],
    });
  });

  it.each(["/api/v1/releases", "/api/v1/releases/1", "/api/v1/mirrors/a/freshness"])(
    "and nothing new while nothing is: %s answers 304",
    async (path) => {
      const { api, database } = await testSite("north");
      await publish(database);
      const first = await api.request(path);
      const again = await api.request(path, {
        headers: { "If-None-Match": first.headers.get("ETag") ?? "" },
      });
      expect([first.status, again.status]).toEqual([200, 304]);
    },
  );
});

describe("a question that cannot be answered names what is wrong with it", () => {
  it.each([
    { path: "/api/v1/mirrors/nobody/freshness", status: 404, field: "slug" },
    { path: "/api/v1/mirrors/a/freshness?range=1y", status: 400, field: "range" },
    { path: "/api/v1/releases?cursor=7", status: 400, field: "cursor" },
    { path: "/api/v1/releases?limit=0", status: 400, field: "limit" },
    { path: "/api/v1/releases?module=%00", status: 400, field: "module" },
    { path: "/api/v1/releases/7", status: 404, field: "id" },
    { path: "/api/v1/releases/x", status: 400, field: "id" },
  ])("$path: $status", async ({ path, status, field }) => {
    const { api } = await testSite("north");
    const response = await api.request(path);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ field });
  });
});
