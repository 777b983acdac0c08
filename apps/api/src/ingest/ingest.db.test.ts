import { minutes, seconds, type Incident, type Observation } from "@heliograph/core";
import { readIncidents } from "@heliograph/db";
import { describe, expect, it } from "vitest";
import { readStatus } from "../status/read-status.ts";
import { everyMs, noon, refused, seen, testSite, type TestSite } from "../testing/test-site.ts";
import { sweep } from "../watchdog/sweep.ts";

type Watching = {
  /** In minutes after noon. */
  from: number;
  to: number;
  sees: (vantage: string, at: number) => Observation;
};

/** Lets vantages look at mirror `a` once a minute, a second apart, and tell the server what they see. */
async function watch(
  site: TestSite,
  vantages: readonly string[],
  { from, to, sees }: Watching,
): Promise<void> {
  for (let at = noon + minutes(from); at < noon + minutes(to); at += everyMs) {
    for (const [place, vantage] of vantages.entries()) {
      site.clock.now = at + seconds(place);
      const prober = site.prober(vantage);
      await prober.heartbeat();
      expect((await prober.send([sees(vantage, site.clock.now)])).status).toBe(200);
    }
  }
}

const well = (_: string, at: number) => seen({ at });
const away = (_: string, at: number) => refused(at);
const awayFromWest = (vantage: string, at: number) => (vantage === "west" ? refused(at) : seen({ at }));
const slow = (_: string, at: number) => seen({ at, outcome: "degraded", error: "slow" });

async function incidentsOf({ database }: TestSite): Promise<Incident[]> {
  const { incidents } = await readIncidents(database, { limit: 10 });
  return incidents;
}

const mirrorA = async ({ services }: TestSite) => (await readStatus(services)).mirrors[0];

const passTime = async (site: TestSite, durationMs: number) => {
  site.clock.now += durationMs;
  await sweep(site.database, { plan: site.services.plan, now: site.clock.now });
};

const isoAt = (minutesPastNoon: number) => new Date(noon + minutes(minutesPastNoon)).toISOString();

const three = ["north", "south", "west"];

describe("an outage", () => {
  it("opens one incident, which grows and ends with it, at the times of the first failure and the first lasting success", async () => {
    const site = await testSite(...three);
    await watch(site, three, { from: 0, to: 5, sees: well });
    await watch(site, three, { from: 5, to: 15, sees: away });
    expect(await incidentsOf(site)).toMatchObject([
      { mirror: "a", phase: "open", severity: "down", startedAt: isoAt(5), endedAt: null, vantages: three },
    ]);
    expect(await mirrorA(site)).toMatchObject({ level: "down", since: isoAt(5) });

    await watch(site, three, { from: 15, to: 20, sees: well });
    const [incident, ...others] = await incidentsOf(site);
    expect(others).toEqual([]);
    expect(incident).toMatchObject({ phase: "resolved", worst: "down" });
    expect(incident?.changes.map(({ kind }) => kind)).toEqual([
      "opened",
      "escalated",
      "recovering",
      "resolved",
    ]);
    const late = Date.parse(incident?.endedAt ?? "") - (noon + minutes(15));
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThanOrEqual(seconds(5));
    expect(await mirrorA(site)).toMatchObject({ level: "up" });
  });

  it("that comes back within ten minutes reopens the same incident", async () => {
    const site = await testSite("north", "south");
    const both = ["north", "south"];
    await watch(site, both, { from: 0, to: 4, sees: away });
    await watch(site, both, { from: 4, to: 8, sees: well });
    await watch(site, both, { from: 8, to: 12, sees: away });
    const [incident, ...others] = await incidentsOf(site);
    expect(others).toEqual([]);
    expect(incident).toMatchObject({ phase: "open", startedAt: isoAt(0) });
    expect(incident?.changes.map(({ kind }) => kind)).toContain("reopened");
  });

  it("needs five failures in a row when there is but one vantage", async () => {
    const site = await testSite("north");
    await watch(site, ["north"], { from: 0, to: 4, sees: away });
    expect(await incidentsOf(site)).toEqual([]);
    await watch(site, ["north"], { from: 4, to: 5, sees: away });
    expect(await incidentsOf(site)).toMatchObject([{ severity: "down", startedAt: isoAt(0) }]);
  });

  it("that is told more than ten minutes late fills the history and opens nothing", async () => {
    const site = await testSite("north");
    const prober = site.prober("north");
    await prober.heartbeat();
    const rows = Array.from({ length: 20 }, (_, index) => refused(noon - minutes(40 - index)));
    await prober.send(rows);
    expect(await incidentsOf(site)).toEqual([]);
    expect(await mirrorA(site)).toMatchObject({ level: "unknown", days: [{ failed: 20 }] });
  });

  it("seen by one of three is partial, and by none of the others", async () => {
    const site = await testSite(...three);
    await watch(site, three, { from: 0, to: 5, sees: awayFromWest });
    expect(await mirrorA(site)).toMatchObject({ level: "partial", vantages: { down: ["west"] } });
    expect(await incidentsOf(site)).toMatchObject([{ severity: "partial", vantages: ["west"] }]);
  });
});

describe("our own trouble", () => {
  it("one of two probers cut off: no incident, and nothing is known until it is back", async () => {
    const site = await testSite("north", "south");
    await watch(site, ["north", "south"], { from: 0, to: 3, sees: well });
    expect(await mirrorA(site)).toMatchObject({ level: "up" });

    await watch(site, ["north"], { from: 3, to: 8, sees: well });
    await passTime(site, seconds(15));
    expect(await mirrorA(site)).toMatchObject({ level: "unknown" });

    const backlog = Array.from({ length: 5 }, (_, index) =>
      seen({ at: noon + minutes(3 + index) + seconds(1) }),
    );
    const south = site.prober("south");
    await south.heartbeat();
    expect(await (await south.send(backlog)).json()).toMatchObject({ recorded: 5 });
    expect(await mirrorA(site)).toMatchObject({ level: "up", days: [{ ok: 16, failed: 0 }] });
    expect(await incidentsOf(site)).toEqual([]);
  });

  it("an open incident freezes while too few vantages report", async () => {
    const site = await testSite("north", "south");
    await watch(site, ["north", "south"], { from: 0, to: 4, sees: away });
    await passTime(site, minutes(10));
    expect(await mirrorA(site)).toMatchObject({ level: "unknown" });
    expect(await incidentsOf(site)).toMatchObject([{ phase: "open", severity: "down" }]);
  });

  it("a vantage that reports itself isolated has no vote, and what it called failed is taken back", async () => {
    const site = await testSite("north");
    const north = site.prober("north");
    await watch(site, ["north"], { from: 0, to: 3, sees: well });
    await north.heartbeat();
    await north.send([refused(noon + minutes(3)), refused(noon + minutes(3) + seconds(15))]);
    site.clock.now = noon + minutes(4);
    await north.heartbeat({ isolatedSince: isoAt(3.5) });
    expect(await mirrorA(site)).toMatchObject({
      level: "unknown",
      days: [{ ok: 3, failed: 0, unknown: 2 }],
    });
    expect((await readStatus(site.services)).vantages).toMatchObject([{ health: "isolated" }]);

    site.clock.now = noon + minutes(5);
    await north.heartbeat();
    await north.send([seen({ at: noon + minutes(5) })]);
    expect(await mirrorA(site)).toMatchObject({ level: "up" });
    expect(await incidentsOf(site)).toEqual([]);
  });
});

it("a mirror that is slow for a quarter of an hour has an incident, and not before", async () => {
  const site = await testSite("north");
  await watch(site, ["north"], { from: 0, to: 14, sees: slow });
  expect(await mirrorA(site)).toMatchObject({ level: "degraded", since: isoAt(0) });
  expect(await incidentsOf(site)).toEqual([]);
  await watch(site, ["north"], { from: 14, to: 15, sees: slow });
  await passTime(site, minutes(1));
  expect(await incidentsOf(site)).toMatchObject([{ severity: "degraded", startedAt: isoAt(0) }]);
});

it("batches of many vantages about one mirror at the same time open one incident, whose changes have no gap", async () => {
  const vantages = Array.from({ length: 8 }, (_, index) => `v${index}`);
  const site = await testSite(...vantages);
  const probers = vantages.map((vantage) => site.prober(vantage));
  for (let row = 0; row < 4; row += 1) {
    site.clock.now = noon + minutes(row);
    await Promise.all(probers.map((prober) => prober.heartbeat()));
    const answers = await Promise.all(
      probers.map((prober) => prober.send([refused(site.clock.now), refused(site.clock.now, "b")])),
    );
    expect(answers.map(({ status }) => status)).toEqual(vantages.map(() => 200));
  }
  for (let row = 4; row < 8; row += 1) {
    site.clock.now = noon + minutes(row);
    await Promise.all(probers.map((prober) => prober.heartbeat()));
    await Promise.all(
      probers.map((prober) => prober.send([seen({ at: site.clock.now }), refused(site.clock.now, "b")])),
    );
  }
  const incidents = await incidentsOf(site);
  for (const { changes } of incidents) {
    expect(changes.map(({ sequence }) => sequence)).toEqual(changes.map((_, place) => place + 1));
  }
  expect(incidents.map(({ mirror, phase }) => `${mirror} ${phase}`).toSorted()).toEqual([
    "a resolved",
    "b open",
  ]);
  expect(incidents.map(({ mirror, severity }) => `${mirror} ${severity}`).toSorted()).toEqual([
    "a down",
    "b down",
  ]);
});
