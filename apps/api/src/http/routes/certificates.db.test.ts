import { days, hours, mirrorTlsSchema, type Certificate } from "@heliograph/core";
import type { Database } from "@heliograph/db";
import { describe, expect, it } from "vitest";
import { run } from "../../testing/test-run.ts";
import { noon, testSite, type TestSite } from "../../testing/test-site.ts";

const iso = (at: number) => new Date(at).toISOString();

const json = async ({ api }: TestSite, path: string): Promise<unknown> => (await api.request(path)).json();

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
