import { hours, minutes } from "@heliograph/core";
import { readIncidents, upsertChannels } from "@heliograph/db";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { everyMs, noon, refused, seen, siteWith, testSite, type TestSite } from "../testing/test-site.ts";
import { judgeLate } from "./judge-late.ts";

/** What a vantage saw of `a` each minute of an hour: nobody there from minute 10 up to 20. */
const hour = (outage: boolean) =>
  Array.from({ length: 60 }, (_, minute) => {
    const at = noon + minute * everyMs;
    return outage && minute >= 10 && minute < 20 ? refused(at) : seen({ at });
  });

/** Vantages tell so long after noon what they saw. */
async function tell(site: TestSite, told: Record<string, boolean>, afterMs: number): Promise<void> {
  site.clock.now = noon + afterMs;
  for (const [vantage, outage] of Object.entries(told)) {
    const prober = site.prober(vantage);
    await prober.heartbeat();
    expect((await prober.send(hour(outage))).status).toBe(200);
  }
}

async function judgeAfter(site: TestSite, ms: number): Promise<void> {
  site.clock.now += ms;
  await judgeLate(site.database, { plan: site.services.plan, now: site.clock.now });
}

const incidentsOf = async ({ database }: TestSite) =>
  (await readIncidents(database, { limit: 10 })).incidents;

const isoAt = (minute: number) => new Date(noon + minute * everyMs).toISOString();

it("an outage that results tell of hours later is an incident that is over, and no other", async () => {
  const site = await testSite("north", "south");
  await tell(site, { north: true, south: true }, hours(3));
  expect(await incidentsOf(site)).toEqual([]);

  await judgeAfter(site, minutes(1));
  expect(await incidentsOf(site)).toEqual([]);

  await judgeAfter(site, minutes(1));
  const story = {
    mirror: "a",
    phase: "resolved",
    worst: "down",
    startedAt: isoAt(10),
    endedAt: isoAt(20),
    vantages: ["north", "south"],
  };
  expect(await incidentsOf(site)).toMatchObject([
    {
      ...story,
      changes: [
        { kind: "opened", at: isoAt(10) },
        { kind: "resolved", at: isoAt(20) },
      ],
    },
  ]);

  await tell(site, { north: true, south: true }, hours(4));
  await judgeAfter(site, minutes(5));
  expect(await incidentsOf(site)).toMatchObject([story]);
});

it("all that came to light at once is told in one message, a line each", async () => {
  const site = await siteWith({
    vantages: ["north", "south"],
    channels: [{ name: "ops", kind: "mattermost", url: "https://chat.example.com/hooks/madeupmadeup" }],
  });
  const room = { name: "ops", kind: "mattermost", language: "en" as const, sealed: "", hint: "" };
  await site.database.transaction((tx) =>
    upsertChannels(tx, [{ ...room, isFallback: false, isElsewhere: false }], noon),
  );
  await tell(site, { north: true, south: true }, hours(3));
  for (const vantage of ["north", "south"])
    await site.prober(vantage).send(hour(true).map((run) => ({ ...run, mirror: "b" })));
  await judgeAfter(site, minutes(2));
  const told = await site.database.execute(sql`
    select notice ->> 'kind' as kind, jsonb_array_length(notice -> 'gists') as lines from deliveries`);
  expect(told).toEqual([{ kind: "digest", lines: 2 }]);
});

it("what others saw in time counts with what comes late", async () => {
  const site = await testSite("north", "south", "west");
  await tell(site, { north: false, west: false, south: true }, hours(1));
  await judgeAfter(site, minutes(2));
  expect(await incidentsOf(site)).toMatchObject([{ worst: "partial", vantages: ["south"] }]);
});

it("nothing new is said of an outage that was known", async () => {
  const site = await testSite("north", "south", "west");
  const probers = ["north", "south"].map(site.prober);
  for (const run of hour(true).slice(0, 30)) {
    site.clock.now = Date.parse(run.scheduledAt);
    for (const prober of probers) {
      await prober.heartbeat();
      expect((await prober.send([run])).status).toBe(200);
    }
  }
  const known = await incidentsOf(site);
  expect(known).toHaveLength(1);
  await tell(site, { west: true }, hours(1));
  await judgeAfter(site, minutes(2));
  expect(await incidentsOf(site)).toEqual(known);
});
