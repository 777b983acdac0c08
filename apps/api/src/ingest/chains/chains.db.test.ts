import { hours, minutes, receiptSchema, seconds, type Receipt } from "@heliograph/core";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { chainA, drilled, drillOf, walked, walkOf } from "../../testing/test-chains.ts";
import { noon, refused, seen, siteWith, type TestSite } from "../../testing/test-site.ts";

async function chainSite() {
  const site = await siteWith({ vantages: ["north"], chains: [chainA] });
  const north = site.prober("north");
  await north.heartbeat();
  const tell = async (...told: unknown[]): Promise<Receipt> =>
    receiptSchema.parse(await (await north.send(told)).json());
  return { site, north, tell };
}

const walksOf = ({ database }: TestSite) =>
  database.execute(sql`
    select slug, walks.goproxy, outcome, error, served_by as "servedBy", total_ms as "totalMs"
    from walks join chains on chains.id = chain_id order by scheduled_at`);

const observationsOf = ({ database }: TestSite) =>
  database.execute(sql`select mirrors.slug, kind from observations join mirrors on mirrors.id = mirror_id`);

it("a walk is kept once, with what GOPROXY is by the configuration and who served", async () => {
  const { site, tell } = await chainSite();
  const [fromA, fromOrigin] = [walkOf().operations, walkOf("direct").operations];
  const operations = [...fromA.slice(0, 2), ...fromOrigin.slice(2, 3), ...fromA.slice(3)];
  const run = walked({ walk: { ...walkOf(), operations }, facts: { goproxy: "https://evil.example.com" } });
  expect(await tell(run, run)).toMatchObject({ recorded: 1, repeated: 1 });
  expect(await tell(run)).toMatchObject({ recorded: 0, repeated: 1 });
  expect(await walksOf(site)).toEqual([
    { slug: "a", goproxy: chainA.goproxy, outcome: "ok", error: "ok", servedBy: "direct", totalMs: 120 },
  ]);
});

it("a chain and a mirror of one slug are kept apart by the kind of check", async () => {
  const { site, tell } = await chainSite();
  expect(await tell(seen(), walked(), drilled())).toMatchObject({ recorded: 3, refused: [] });
  expect(await observationsOf(site)).toEqual([{ slug: "a", kind: "availability" }]);
  expect(await walksOf(site)).toHaveLength(1);
  expect(await site.database.execute(sql`select hop, fault, goproxy from drills`)).toEqual([
    { hop: 0, fault: "refused", goproxy: chainA.goproxy },
  ]);
  expect((await tell(walked({ mirror: "b" }))).refused).toMatchObject([{ field: "mirror" }]);
});

it("a run of nothing but chains leaves rollups and tallies alone", async () => {
  const { site, tell } = await chainSite();
  await tell(walked({ outcome: "failed", error: "http_5xx" }), drilled());
  const counts = sql`select (select count(*) from tallies)::integer + (select count(*) from rollups_1d)::integer as rows`;
  expect(await site.database.execute(counts)).toEqual([{ rows: 0 }]);
});

const foreign = walkOf("https://evil.example.com");
const endless = { ...walkOf(), operations: Array.from({ length: 5 }, () => walkOf().operations[0]) };

it.each([
  ["names a host that is none of its hops", walked({ walk: foreign }), "walk"],
  ["is of a hop that there is not", drilled({ drills: [drillOf({ hop: 2 })] }), "drills"],
  ["tells of other hosts", drilled({ drills: [drillOf({ walk: foreign })] }), "drills"],
  ["never ends", { ...walked(), walk: endless }, "walk.operations"],
  ["takes no time that a clock shows", { ...walked(), walk: { ...walkOf(), totalMs: -1 } }, "walk.totalMs"],
  ["tells a novel", walked({ detail: "x".repeat(5_000) }), "detail"],
])("a run that %s is refused, and the rest of its batch kept", async (_, run, field) => {
  const { site, tell } = await chainSite();
  expect(await tell(run, walked())).toMatchObject({ recorded: 1, refused: [{ index: 0, field }] });
  expect(await walksOf(site)).toHaveLength(1);
});

it("a walk of a thousand hours is kept, for somebody may have waited", async () => {
  const { site, tell } = await chainSite();
  await tell(walked({ walk: { ...walkOf(), totalMs: 1e9 } }));
  expect(await walksOf(site)).toMatchObject([{ totalMs: 1e9 }]);
});

it("a run of a time that cannot be right is set apart", async () => {
  const { site, tell } = await chainSite();
  expect(await tell(walked({ at: noon + hours(1) }), drilled({ at: noon - hours(25) }))).toMatchObject({
    recorded: 0,
    quarantined: 2,
  });
  expect(await walksOf(site)).toEqual([]);
});

it("a walk in which nothing ran says so", async () => {
  const { site, tell } = await chainSite();
  await tell({ ...walked({ outcome: "unknown", error: "agent_isolated" }), walk: undefined });
  expect(await walksOf(site)).toMatchObject([{ outcome: "unknown", servedBy: null, totalMs: null }]);
});

it("what a vantage said of chains while its own network failed counts against nobody", async () => {
  const { site, north, tell } = await chainSite();
  const failed = { outcome: "failed", error: "connect_timeout" } as const;
  await tell(walked({ at: noon - minutes(5), ...failed }), walked({ at: noon - seconds(30), ...failed }));
  await north.heartbeat({ isolatedSince: new Date(noon).toISOString() });
  expect(await walksOf(site)).toMatchObject([{ error: "connect_timeout" }, { error: "agent_isolated" }]);
});

it("a large batch is taken whole, whatever it is about", async () => {
  const { tell } = await chainSite();
  const runs = Array.from({ length: 150 }, (_, ago) => [
    walked({ at: noon - seconds(ago) }),
    refused(noon - seconds(ago), "b"),
  ]);
  expect(await tell(...runs.flat())).toMatchObject({ recorded: 300, refused: [] });
});
