import {
  days,
  hours,
  minutes,
  mirrorCacheSchema,
  mirrorCardSchema,
  mirrorTlsSchema,
  type CardKind,
  type Certificate,
  type Facts,
  type Grade,
} from "@heliograph/core";
import type { Database } from "@heliograph/db";
import { describe, expect, it } from "vitest";
import { noon, testSite, type TestSite } from "../../testing/test-site.ts";

const iso = (at: number) => new Date(at).toISOString();

const json = async ({ api }: TestSite, path: string): Promise<unknown> => (await api.request(path)).json();

/** A vantage sees mirror `a` keep a rule so, since a moment. */
async function grade(
  { $client: sql }: Database,
  { kind = "conformance", rule = "list-is-clean", vantage = "north", ...said }: Said = {},
): Promise<void> {
  const { grade: given = "pass", since = noon - hours(3), lookedAt = noon - minutes(5), detail = "" } = said;
  await sql`
    insert into grades (mirror_id, kind, vantage_id, rule, grade, detail, since, looked_at, kept_runs)
    select mirrors.id, ${kind}, vantages.id, ${rule}, ${given}, ${detail}, ${iso(since)}, ${iso(lookedAt)}, 0
    from mirrors, vantages where mirrors.slug = 'a' and vantages.slug = ${vantage}`;
}

type Said = {
  kind?: CardKind;
  rule?: string;
  vantage?: string;
  grade?: Grade;
  since?: number;
  lookedAt?: number;
  detail?: string;
};

/** A run of a vantage on mirror `a`, answered in 40 ms unless it failed. */
async function run({ $client: sql }: Database, { at, vantage = "north", ...saw }: Run): Promise<void> {
  const { kind = "availability", error = "ok", facts = {}, measures = { ttfbMs: 40 } } = saw;
  await sql`
    insert into observations (mirror_id, kind, vantage_id, scheduled_at, attempt, started_at, outcome, error, measures, facts, detail)
    select mirrors.id, ${kind}, vantages.id, ${iso(at)}, 0, ${iso(at)},
      ${{ ok: "ok", agent_isolated: "unknown" }[error] ?? "failed"}, ${error},
      ${JSON.stringify(measures)}::text::json, ${JSON.stringify(facts)}::text::json, ''
    from mirrors, vantages where mirrors.slug = 'a' and vantages.slug = ${vantage}`;
}

type Run = {
  at: number;
  vantage?: string;
  kind?: string;
  error?: string;
  facts?: Facts;
  measures?: Record<string, number>;
};

/** A certificate, valid from a moment on. */
const certificate = (sha256: string, notBefore: number): Certificate => ({
  host: "a.example.com",
  sha256: sha256.repeat(64),
  subject: "CN=a.example.com",
  issuer: "CN=An authority",
  keySha256: "0".repeat(64),
  key: "ECDSA P-256",
  signature: "SHA256 with RSA",
  names: ["a.example.com"],
  notBefore: iso(notBefore),
  notAfter: iso(notBefore + days(90)),
  trusted: true,
  stamps: [],
  chain: ["AAAA"],
});

/** A vantage was shown a certificate by mirror `a`. */
async function show(
  { $client: sql }: Database,
  shown: Certificate,
  { vantage = "north", lastSeenAt = noon } = {},
): Promise<void> {
  await sql`
    insert into certificates (mirror_id, vantage_id, sha256, issuer, key_sha256, certificate, first_seen_at, last_seen_at)
    select mirrors.id, vantages.id, ${shown.sha256}, ${shown.issuer}, ${shown.keySha256}, ${JSON.stringify(shown)}::text::json,
      ${iso(noon - days(30))}, ${iso(lastSeenAt)}
    from mirrors, vantages where mirrors.slug = 'a' and vantages.slug = ${vantage}`;
}

const noCard = {
  asOf: iso(noon),
  demonstration: false,
  mirror: { slug: "a", name: "a", host: "a.example.com", role: "mirror" },
  lookedAt: null,
  rules: [],
  changes: [],
};

describe("a card", () => {
  it("says nothing before a mirror was looked at", async () => {
    const site = await testSite("north");
    expect(await json(site, "/api/v1/mirrors/a/conformance")).toMatchObject(noCard);
    expect(await json(site, "/api/v1/mirrors/a/cache")).toMatchObject({ ...noCard, nodes: [] });
    expect(await json(site, "/api/v1/mirrors/a/tls")).toMatchObject({
      ...noCard,
      certificates: [],
      handshakes: [],
      connections: [],
    });
  });

  it("says what most vantages say of a rule, and what each of them does", async () => {
    const site = await testSite("north", "south", "west");
    await grade(site.database, { grade: "fail", since: noon - hours(1), detail: "HTTP 200" });
    await grade(site.database, { vantage: "south", lookedAt: noon - minutes(1) });
    await grade(site.database, { vantage: "west", grade: "fail", since: noon - hours(2) });
    await grade(site.database, { kind: "cache", rule: "etag-is-strong" });
    const card = mirrorCardSchema.parse(await json(site, "/api/v1/mirrors/a/conformance"));
    expect(card).toMatchObject({
      kind: "conformance",
      lookedAt: iso(noon - minutes(1)),
      rules: [
        {
          rule: "list-is-clean",
          grade: "fail",
          since: iso(noon - hours(2)),
          vantages: [
            { vantage: "north", grade: "fail", detail: "HTTP 200", exhibit: null },
            { vantage: "south", grade: "pass" },
            { vantage: "west", grade: "fail" },
          ],
        },
      ],
    });
  });

  it("tells the rules in their order, and of none that there is no more", async () => {
    const site = await testSite("north");
    for (const rule of ["bodies-are-whole", "was-a-rule-once", "etag-is-strong", "files-are-kept"])
      await grade(site.database, { kind: "cache", rule });
    const { rules } = mirrorCacheSchema.parse(await json(site, "/api/v1/mirrors/a/cache"));
    expect(rules.map(({ rule }) => rule)).toEqual(["files-are-kept", "etag-is-strong", "bodies-are-whole"]);
  });

  it("is that of vantages that still look", async () => {
    const site = await testSite("north", "south");
    await grade(site.database);
    await grade(site.database, { vantage: "south", grade: "fail" });
    await site.database.$client`update vantages set retired_at = now() where slug = 'south'`;
    expect(mirrorCardSchema.parse(await json(site, "/api/v1/mirrors/a/conformance")).rules).toMatchObject([
      { grade: "pass", vantages: [{ vantage: "north" }] },
    ]);
  });

  it("tells how rules were kept before, the newest change first", async () => {
    const site = await testSite("north");
    await site.database.$client`
      insert into grade_changes (mirror_id, kind, vantage_id, rule, at, "from", "to", detail)
      select mirrors.id, 'cache', vantages.id, 'etag-is-strong', ${iso(noon)}::timestamptz - hours * interval '1 hour', 'pass', 'warn', ''
      from mirrors, vantages, generate_series(1, 101) as hours where mirrors.slug = 'a'`;
    const { changes } = mirrorCacheSchema.parse(await json(site, "/api/v1/mirrors/a/cache"));
    expect(changes).toHaveLength(100);
    expect(changes[0]).toMatchObject({
      at: iso(noon - hours(1)),
      rule: "etag-is-strong",
      vantage: "north",
      from: "pass",
      to: "warn",
    });
  });

  it.each(["conformance", "cache", "tls"])("of %s is unknown of an unknown mirror", async (kind) => {
    const { api } = await testSite("north");
    const response = await api.request(`/api/v1/mirrors/nobody/${kind}`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ field: "slug" });
  });
});

describe("the nodes of a mirror", () => {
  const [good, bad] = ["192.0.2.1", "2001:db8::2"];

  it("are told with what they are, how they did and who reached them", async () => {
    const site = await testSite("north", "south");
    const facts = { address: good, pop: "HKG", server: "nginx", via: "1.1 x", cacheStatus: "HIT" };
    await run(site.database, { at: noon - hours(25), facts });
    await run(site.database, { at: noon - hours(2), facts: { ...facts, pop: "NRT" } });
    await run(site.database, { at: noon - hours(1), vantage: "south", facts, measures: { ttfbMs: 60 } });
    await run(site.database, { at: noon - minutes(9), error: "connection_reset", facts: { address: good } });
    await run(site.database, { at: noon - minutes(8), error: "dns_timeout", facts: {} });
    await run(site.database, { at: noon - minutes(7), error: "agent_isolated", facts: { address: bad } });
    await run(site.database, { at: noon - minutes(6), kind: "freshness", facts: { address: bad } });
    const { nodes } = mirrorCacheSchema.parse(await json(site, "/api/v1/mirrors/a/cache"));
    expect(nodes).toEqual([
      {
        address: good,
        family: 4,
        asn: null,
        pop: "HKG",
        server: "nginx",
        via: "1.1 x",
        cacheStatus: "HIT",
        vantages: ["north", "south"],
        runs: 3,
        failed: 1,
        errors: [{ error: "connection_reset", count: 1 }],
        p50Ms: 50,
        lastSeenAt: iso(noon - minutes(9)),
        aloneBad: false,
      },
    ]);
  });

  it("are none of them bad but the one that fails while the others work", async () => {
    const site = await testSite("north");
    for (const minute of [9, 8, 7, 6]) {
      const at = noon - minutes(minute);
      await run(site.database, { at, facts: { address: good } });
      await run(site.database, { at: at + 1, error: "http_5xx", facts: { address: bad, asn: "AS64496 X" } });
    }
    const { nodes } = mirrorCacheSchema.parse(await json(site, "/api/v1/mirrors/a/cache"));
    expect(nodes).toMatchObject([
      { address: good, family: 4, aloneBad: false, p50Ms: 40 },
      { address: bad, family: 6, aloneBad: true, asn: "AS64496 X", p50Ms: null },
    ]);
  });

  it("are bad where runs passed them over, although those went well elsewhere", async () => {
    const site = await testSite("north");
    for (const minute of [9, 8, 7, 6])
      await run(site.database, {
        at: noon - minutes(minute),
        facts: { address: good, server: "nginx", passedOver: `${bad}=connect_refused else=where` },
      });
    const { nodes } = mirrorCacheSchema.parse(await json(site, "/api/v1/mirrors/a/cache"));
    expect(nodes).toMatchObject([
      { address: good, runs: 4, failed: 0, aloneBad: false },
      {
        address: bad,
        runs: 4,
        failed: 4,
        server: null,
        errors: [{ error: "connect_refused", count: 4 }],
        aloneBad: true,
      },
    ]);
  });

  it("are not called bad for what was longer ago than an hour", async () => {
    const site = await testSite("north");
    for (const minute of [99, 98, 97, 6, 5, 4]) {
      const at = noon - minutes(minute);
      await run(site.database, { at, facts: { address: good } });
      await run(site.database, {
        at: at + 1,
        error: minute > 60 ? "http_5xx" : "ok",
        facts: { address: bad },
      });
    }
    const { nodes } = mirrorCacheSchema.parse(await json(site, "/api/v1/mirrors/a/cache"));
    expect(nodes).toMatchObject([
      { address: good, failed: 0, aloneBad: false },
      { address: bad, failed: 3, aloneBad: false },
    ]);
  });
});

describe("a mirror's TLS", () => {
  it("tells each certificate of the last 7 days once, with who was shown it", async () => {
    const site = await testSite("north", "south");
    const [old, one, other] = [
      certificate("a", noon - days(60)),
      certificate("b", noon - days(40)),
      certificate("c", noon - days(20)),
    ];
    await show(site.database, old, { lastSeenAt: noon - days(8) });
    await show(site.database, one);
    await show(site.database, one, { vantage: "south", lastSeenAt: noon - days(2) });
    await show(site.database, other);
    const { certificates } = mirrorTlsSchema.parse(await json(site, "/api/v1/mirrors/a/tls"));
    expect(certificates).toMatchObject([
      { sha256: other.sha256, vantages: [{ vantage: "north" }] },
      {
        sha256: one.sha256,
        vantages: [
          { vantage: "north", firstSeenAt: iso(noon - days(30)), lastSeenAt: iso(noon) },
          { vantage: "south", lastSeenAt: iso(noon - days(2)) },
        ],
      },
    ]);
    expect(certificates[0]).not.toHaveProperty("chain");
  });

  it("tells how long handshakes took, by vantage, family and key", async () => {
    const site = await testSite("north");
    const shaken = (at: number, measures: Record<string, number>, key = "RSA 2048") =>
      run(site.database, { at, kind: "tls", measures, facts: { key } });
    await shaken(noon - hours(20), { handshake4Ms: 10, handshake6Ms: 30 });
    await shaken(noon - hours(10), { handshake4Ms: 20 });
    await shaken(noon - hours(1), { handshake4Ms: 5 }, "ECDSA P-256");
    expect(mirrorTlsSchema.parse(await json(site, "/api/v1/mirrors/a/tls")).handshakes).toEqual([
      { vantage: "north", family: 4, key: "RSA 2048", count: 2, p50Ms: 15, p95Ms: 19.5 },
      { vantage: "north", family: 4, key: "ECDSA P-256", count: 1, p50Ms: 5, p95Ms: 5 },
      { vantage: "north", family: 6, key: "RSA 2048", count: 1, p50Ms: 30, p95Ms: 30 },
    ]);
  });

  it("tells what each vantage last saw of the connection", async () => {
    const site = await testSite("north");
    await site.database.$client`
      insert into tallies (mirror_id, kind, vantage_id, scheduled_at, attempt, started_at, outcome, error, measures, facts, detail)
      select mirrors.id, 'tls', vantages.id, ${iso(noon)}, 0, ${iso(noon)}, 'ok', 'ok', '{"connections": 3}'::json,
        '{"protocol": "TLSv1.3"}'::json, ''
      from mirrors, vantages where mirrors.slug = 'a'`;
    expect(mirrorTlsSchema.parse(await json(site, "/api/v1/mirrors/a/tls")).connections).toEqual([
      { vantage: "north", at: iso(noon), measures: { connections: 3 }, facts: { protocol: "TLSv1.3" } },
    ]);
  });
});
