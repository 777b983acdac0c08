import { minutes, seconds } from "@heliograph/core";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { noon, testSite, type TestSite } from "../testing/test-site.ts";
import { sweep } from "../watchdog/sweep.ts";

/** What probers say of themselves; `undefined` of those that are silent. */
type Said = Record<string, { isolatedSince: string | null } | undefined>;

const well = { isolatedSince: null };
const cutOffAt = (at: number) => ({ isolatedSince: new Date(at).toISOString() });

/** Lets time pass, with a heartbeat of each vantage and a sweep every 15 s. */
async function pass({ site, probers }: Fleet, durationMs: number, said: Said): Promise<void> {
  const { clock, database, services } = site;
  for (const until = clock.now + durationMs; clock.now < until; clock.now += seconds(15)) {
    for (const [vantage, heartbeat] of Object.entries(said))
      if (heartbeat !== undefined) await probers.get(vantage)?.heartbeat(heartbeat);
    await sweep(database, { plan: services.plan, now: clock.now });
  }
}

type Fleet = { site: TestSite; probers: Map<string, ReturnType<TestSite["prober"]>> };

async function fleet(...vantages: string[]): Promise<Fleet> {
  const site = await testSite(...vantages);
  return { site, probers: new Map(vantages.map((vantage) => [vantage, site.prober(vantage)])) };
}

async function incidentsOf({ site }: Fleet): Promise<string[]> {
  const rows = await site.database.execute<{ line: string }>(sql`
    select concat_ws(' ', cause, nullif(subject, ''), phase, case when under_id is not null then 'explained' end) as line
    from incidents order by id`);
  return rows.map(({ line }) => line);
}

it("a vantage that is cut off again and again is told of once, and its end is quiet", async () => {
  const three = await fleet("east", "north", "west");
  await pass(three, minutes(1), { east: well, north: well, west: well });
  const away = cutOffAt(three.site.clock.now);
  await pass(three, seconds(45), { east: away, north: well, west: well });
  expect(await incidentsOf(three)).toEqual([]);
  await pass(three, seconds(45), { east: away, north: well, west: well });
  expect(await incidentsOf(three)).toEqual(["vantage_cut_off east open"]);
  await pass(three, minutes(3), { east: well, north: well, west: well });
  expect(await incidentsOf(three)).toEqual(["vantage_cut_off east recovering"]);
  await pass(three, minutes(3), { east: undefined, north: well, west: well });
  expect(await incidentsOf(three)).toEqual(["vantage_cut_off east open"]);
  await pass(three, minutes(11), { east: well, north: well, west: well });
  expect(await incidentsOf(three)).toEqual(["vantage_cut_off east resolved"]);
});

it("the last vantage but one that is cut off leaves too few, which explains its own trouble", async () => {
  const two = await fleet("east", "west");
  await pass(two, minutes(1), { east: well, west: well });
  await pass(two, minutes(2), { east: cutOffAt(two.site.clock.now), west: well });
  expect(await incidentsOf(two)).toEqual(["monitoring_impaired open", "vantage_cut_off east open explained"]);
});

it("nobody is missed by a server that was away itself", async () => {
  const three = await fleet("east", "north", "west");
  await pass(three, minutes(1), { east: well, north: well, west: well });
  three.site.clock.now = noon + minutes(30);
  await pass(three, minutes(2), {});
  expect(await incidentsOf(three)).toEqual([]);
  await pass(three, minutes(1), {});
  expect(await incidentsOf(three)).toEqual([
    "monitoring_impaired open",
    "vantage_offline east open explained",
    "vantage_offline north open explained",
    "vantage_offline west open explained",
  ]);
});
