import {
  hours,
  minutes,
  mirrorCacheSchema,
  mirrorCardSchema,
  type CardKind,
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
