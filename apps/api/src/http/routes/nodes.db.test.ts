import { hours, minutes, mirrorCacheSchema } from "@heliograph/core";
import { describe, expect, it } from "vitest";
import { run } from "../../testing/test-run.ts";
import { noon, testSite, type TestSite } from "../../testing/test-site.ts";

const iso = (at: number) => new Date(at).toISOString();

const json = async ({ api }: TestSite, path: string): Promise<unknown> => (await api.request(path)).json();

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
