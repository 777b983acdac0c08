import { lookupSchema, minutes, seconds, type Lookup } from "@heliograph/core";
import { startFakeMirror, type FakeMirror } from "@heliograph/fake-mirror";
import { describe, expect, it, onTestFinished } from "vitest";
import { noon, siteWith, type TestSite } from "../testing/test-site.ts";

const iso = (at: number) => new Date(at).toISOString();

const hello = "module=example.com%2Fhello";

/** A site with the mirrors `good` and `other`, both fakes, and the upstream `gone`, where nobody listens. */
async function watchedSite(settings: { private_modules?: string } = {}) {
  const [good, other] = await Promise.all([startFakeMirror(), startFakeMirror()]);
  onTestFinished(async () => {
    await Promise.all([good.close(), other.close()]);
  });
  const site = await siteWith({
    vantages: ["north"],
    mirrors: { good: "mirror", other: "mirror", gone: "upstream", log: "checksum-database" },
    baseUrls: { good: good.baseUrl, other: other.baseUrl, gone: "http://127.0.0.1:1024" },
    allowed_private_targets: ["127.0.0.0/8:1024-65535"],
    ...settings,
  });
  return { site, good, other };
}

async function lookUp({ api }: TestSite, query: string): Promise<Lookup> {
  const response = await api.request(`/api/v1/lookup?${query}`);
  return lookupSchema.parse(await response.json());
}

/** Asks until all mirrors have answered. */
async function lookUpLive(site: TestSite, query: string): Promise<Lookup> {
  const isComplete = async () => (await lookUp(site, query)).live?.complete;
  await expect.poll(isComplete).toBe(true);
  return lookUp(site, query);
}

const asked = ({ log }: FakeMirror) => log.map(({ path }) => path);

/** What earlier looks saw: `v1.1.0` came late to `good` and was proved there, and is missed at `other`. */
async function remember({ database }: TestSite): Promise<void> {
  const { $client: sql } = database;
  await sql`
    insert into releases (module, version, source, published_after, published_by, followed_until)
    values ('example.com/hello', 'v1.1.0', 'feed', ${iso(noon - minutes(9))}, ${iso(noon - minutes(9))}, ${iso(noon)})`;
  await sql`
    insert into sightings (release_id, mirror_id, vantage_id, looks, looked_at, list_missed_at, list_first_shown_at,
      list_shown_at, absent_count)
    select releases.id, mirrors.id, vantages.id, '[]', ${iso(noon)}, ${iso(noon - minutes(5))}, shown, shown, 0
    from releases, mirrors, vantages, lateral (
      select case when mirrors.slug = 'good' then ${iso(noon - minutes(4))}::timestamptz end
    ) as arrival (shown)
    where mirrors.slug in ('good', 'other')`;
  await sql`
    insert into contents (mirror_id, vantage_id, module, version, zip_bytes, proof, first_seen_at, last_seen_at)
    select mirrors.id, vantages.id, 'example.com/hello', 'v1.1.0', 4321, 'verified', ${iso(noon)}, ${iso(noon)}
    from mirrors, vantages where mirrors.slug = 'good'`;
}

describe("a look-up", () => {
  it("is answered at once with what is stored, and later with what mirrors say", async () => {
    const { site } = await watchedSite();
    expect(await lookUp(site, `${hello}&version=v1.1.0`)).toMatchObject({
      state: "unknown",
      live: { at: iso(noon), complete: false, nextAt: iso(noon + minutes(5)) },
      mirrors: [{ has: null }, { has: null }, { mirror: "gone", role: "upstream", has: null }],
    });
    expect(await lookUpLive(site, `${hello}&version=v1.1.0`)).toMatchObject({
      state: "found",
      mirrors: [
        { mirror: "good", has: true, newest: "v1.1.0", seenAt: iso(noon), detail: "" },
        { mirror: "other", has: true },
        { mirror: "gone", has: null, newest: null, seenAt: null, detail: expect.stringMatching(/./) },
      ],
    });
  });

  it("tells how a release arrived, and how far its bytes are proved", async () => {
    const { site } = await watchedSite();
    await remember(site);
    expect(await lookUp(site, `${hello}&version=v1.1.0`)).toMatchObject({
      state: "found",
      release: { version: "v1.1.0", publishedBy: iso(noon - minutes(9)) },
      mirrors: [
        {
          has: true,
          missedAt: iso(noon - minutes(5)),
          shownAt: iso(noon - minutes(4)),
          lag: { atLeastMs: minutes(4), atMostMs: minutes(5) },
          proof: "verified",
          zipBytes: 4_321,
          seenAt: iso(noon),
        },
        { has: false, shownAt: null, lag: { atLeastMs: minutes(4), atMostMs: null }, proof: null },
        { has: null, lag: null },
      ],
    });
  });

  it("of a module alone is about its newest release", async () => {
    const { site } = await watchedSite();
    await remember(site);
    expect(await lookUp(site, hello)).toMatchObject({
      version: null,
      release: { version: "v1.1.0" },
      mirrors: [{ has: true, zipBytes: 4_321 }, { has: null }, { has: null }],
    });
  });

  it("believes the newest of what was seen", async () => {
    const { site, good } = await watchedSite();
    await remember(site);
    good.order({ kind: "lost-version", module: "example.com/hello", version: "v1.1.0" });
    site.clock.now = noon + minutes(1);
    expect(await lookUpLive(site, `${hello}&version=v1.1.0`)).toMatchObject({
      mirrors: [
        { has: false, newest: "v1.0.0", seenAt: iso(noon + minutes(1)), shownAt: iso(noon - minutes(4)) },
        { has: true, seenAt: iso(noon + minutes(1)) },
        {},
      ],
    });
  });

  it("finds absent what nobody has who answered", async () => {
    const { site } = await watchedSite();
    expect(await lookUpLive(site, "module=example.com%2Fnone")).toMatchObject({
      state: "absent",
      release: null,
      mirrors: [{ has: false, detail: expect.stringMatching(/^HTTP 404/) }, { has: false }, { has: null }],
    });
    expect(await lookUpLive(site, `${hello}&version=v1.9.0`)).toMatchObject({ state: "absent" });
  });

  it("of a commit without a tag can't tell from a list that it is not there", async () => {
    const { site } = await watchedSite();
    const answer = await lookUpLive(site, `${hello}&version=v0.0.0-20200101000000-0123456789ab`);
    expect(answer).toMatchObject({ state: "unknown", mirrors: [{ has: null, newest: "v1.1.0" }, {}, {}] });
  });

  it("asks each mirror for its list alone, and once in five minutes, whatever versions are asked for", async () => {
    const { site, good } = await watchedSite();
    await lookUpLive(site, hello);
    await lookUpLive(site, `${hello}&version=v1.0.0`);
    expect(asked(good)).toEqual(["/example.com/hello/@v/list"]);
    site.clock.now = noon + minutes(5);
    expect(await lookUpLive(site, `${hello}&version=v1.1.0`)).toMatchObject({
      live: { at: iso(noon + minutes(5)) },
    });
    expect(asked(good)).toHaveLength(2);
  });

  it("of a private module is answered without anybody hearing of it", async () => {
    const { site, good } = await watchedSite({ private_modules: "example.com/hello" });
    expect(await lookUp(site, "module=example.com%2Fhello%2Fsub")).toMatchObject({
      state: "private",
      live: null,
      mirrors: [],
    });
    await lookUpLive(site, "module=example.com%2Fpublic");
    expect(asked(good)).toEqual(["/example.com/public/@v/list"]);
  });

  it("goes without a live check where too many were made, and has one again later", async () => {
    const { site } = await watchedSite();
    for (let count = 0; count < 6; count += 1) await lookUpLive(site, `module=example.com%2Fm${count}`);
    expect(await lookUp(site, hello)).toMatchObject({ live: null, state: "unknown" });
    expect(await lookUp(site, "module=example.com%2Fm0")).toMatchObject({ live: { complete: true } });
    site.clock.now = noon + seconds(60);
    expect(await lookUpLive(site, `${hello}&version=v1.1.0`)).toMatchObject({ state: "found" });
  });

  it("begins no third check while two are under way", async () => {
    const { site, good } = await watchedSite();
    good.order({ kind: "stall" });
    expect(await lookUp(site, "module=example.com%2Fm1")).toMatchObject({ live: { complete: false } });
    expect(await lookUp(site, "module=example.com%2Fm2")).toMatchObject({ live: { complete: false } });
    expect(await lookUp(site, "module=example.com%2Fm3")).toMatchObject({ live: null });
  });

  it("is the same for all who ask it, and answers 304 while it is", async () => {
    const { site } = await watchedSite();
    await lookUpLive(site, hello);
    const first = await site.api.request(`/api/v1/lookup?${hello}`);
    expect(first.headers.get("X-Robots-Tag")).toBe("noindex");
    const etag = first.headers.get("ETag") ?? "";
    const again = await site.api.request(`/api/v1/lookup?${hello}`, { headers: { "If-None-Match": etag } });
    const other = await site.api.request("/api/v1/lookup?module=example.com%2Fother", {
      headers: { "If-None-Match": etag },
    });
    expect([again.status, other.status]).toEqual([304, 200]);
  });
});

describe("what cannot be looked up is refused with the rule that it breaks", () => {
  it.each([
    { query: "", field: "module", message: /./ },
    { query: "module=", field: "module", message: /visible/ },
    { query: "module=text", field: "module", message: /missing dot in first element/ },
    { query: "module=example.com%2F..%2Fx", field: "module", message: /malformed module path/ },
    { query: "module=example.com%2F%3Cb%3E", field: "module", message: /invalid character/ },
    { query: `module=example.com%2F${"x".repeat(600)}`, field: "module", message: /512/ },
    { query: `${hello}&version=`, field: "version", message: /visible/ },
    { query: `${hello}&version=latest`, field: "version", message: /whole version/ },
    { query: `${hello}&version=v1.2`, field: "version", message: /whole version/ },
    { query: `${hello}&version=v2.0.0`, field: "version", message: /no version of example\.com\/hello/ },
  ])("$query: $message", async ({ query, field, message }) => {
    const { api } = await siteWith({ vantages: ["north"] });
    const response = await api.request(`/api/v1/lookup?${query}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ field, message: expect.stringMatching(message) });
  });
});
