import { hours, minutes } from "@heliograph/core";
import { readFindings, readIncidents } from "@heliograph/db";
import { describe, expect, it } from "vitest";
import {
  allPrompt,
  onA,
  testFleet,
  type Behaviour,
  type Story,
  type TestFleet,
} from "../testing/test-fleet.ts";
import { noon, siteWith } from "../testing/test-site.ts";
import { judgeFreshness } from "./judge-freshness.ts";

const late: Behaviour = { lagMs: minutes(40) };
const stopped: Behaviour = { stopsAt: noon + hours(1) };

/** Only `a` has releases late, as seen from some vantages. */
const seenLateFrom =
  (...where: string[]): Story =>
  (mirror, vantage) =>
    mirror === "a" && where.includes(vantage) ? late : {};

/** How long after a moment the newest incident was opened. */
async function openedAfterMs({ site }: TestFleet, moment: number): Promise<number> {
  const { incidents } = await readIncidents(site.database, { limit: 1 });
  return Date.parse(incidents[0]?.openedAt ?? "") - moment;
}

describe("a mirror", () => {
  it("that has releases late has an incident until it has them in time", async () => {
    const fleet = await testFleet();
    await fleet.live(noon + hours(2), onA(late));
    expect(await fleet.incidents()).toEqual(["a freshness open"]);
    expect(await openedAfterMs(fleet, noon)).toBeLessThanOrEqual(minutes(110));
    await fleet.live(noon + hours(9), allPrompt);
    expect(await fleet.incidents()).toEqual(["a freshness resolved"]);
    expect(await readFindings(fleet.site.database, { limit: 9 })).toMatchObject([
      { cause: "freshness", subject: "a", part: "list", vantage: null },
    ]);
  });

  it("that stops has an incident since others had what it lacks, until releases come again", async () => {
    const fleet = await testFleet();
    await fleet.live(noon + hours(4), onA(stopped));
    expect(await fleet.incidents()).toEqual(["a frozen open"]);
    expect(await openedAfterMs(fleet, noon + hours(1))).toBeLessThanOrEqual(minutes(150));
    const { incidents } = await readIncidents(fleet.site.database, { limit: 1 });
    expect(Date.parse(incidents[0]?.startedAt ?? "") - noon).toBeLessThanOrEqual(minutes(71));
    await fleet.live(noon + hours(5), allPrompt);
    expect(await fleet.incidents()).toContain("a frozen resolved");
  });

  it("that is as late as may be is accused of nothing", async () => {
    const fleet = await testFleet();
    const clocks = new Map([
      ["a", minutes(25)],
      ["b", minutes(3)],
    ]);
    await fleet.live(noon + hours(4), (mirror) => ({ lagMs: clocks.get(mirror) ?? 0 }));
    expect(await fleet.incidents()).toEqual([]);
  });

  it("that nobody looked at for an hour is accused of nothing", async () => {
    const fleet = await testFleet();
    await fleet.live(noon + hours(1), allPrompt);
    await fleet.live(noon + hours(2), () => undefined);
    await fleet.live(noon + hours(5), allPrompt);
    expect(await fleet.incidents()).toEqual([]);
  });

  it("that was last seen late is not accused while nobody looks", async () => {
    const fleet = await testFleet();
    await fleet.live(noon + minutes(70), onA(late));
    await fleet.live(noon + hours(4), () => undefined);
    expect(await fleet.incidents()).toEqual([]);
  });

  it("keeps its incident while nobody looks, and while nobody judges", async () => {
    const fleet = await testFleet();
    await fleet.live(noon + hours(4), onA(stopped));
    await fleet.live(noon + hours(5), () => undefined);
    await fleet.live(noon + hours(6), onA(stopped), { judging: false });
    await fleet.live(noon + minutes(370), onA(stopped));
    expect(await fleet.incidents()).toEqual(["a frozen open"]);
  });

  it("of which nothing is known is accused of nothing", async () => {
    const { database, services } = await siteWith({ vantages: ["north"] });
    await judgeFreshness(database, { plan: services.plan, now: noon });
    expect((await readIncidents(database, { limit: 1 })).incidents).toEqual([]);
  });
});

describe("vantages", () => {
  const vantages = ["north", "south", "west"];

  it("accuse a mirror when half of them agree, and are named", async () => {
    const fleet = await testFleet({ vantages });
    await fleet.live(noon + hours(2), seenLateFrom("north", "west"));
    const { incidents } = await readIncidents(fleet.site.database, { limit: 1 });
    expect(incidents).toMatchObject([{ mirror: "a", cause: "freshness", vantages: ["north", "west"] }]);
  });

  it("accuse nobody when fewer agree", async () => {
    const fleet = await testFleet({ vantages });
    await fleet.live(noon + hours(2), seenLateFrom("north"));
    expect(await fleet.incidents()).toEqual([]);
  });

  it("accuse nobody alone while another sees nothing of it", async () => {
    const fleet = await testFleet({ vantages: ["north", "south"] });
    await fleet.live(noon + hours(2), seenLateFrom("north"));
    expect(await fleet.incidents()).toEqual([]);
  });

  it("are not believed while their own network is away", async () => {
    const fleet = await testFleet({ vantages: ["north", "south"], isolated: ["south"] });
    await fleet.live(noon + hours(2), seenLateFrom("south"));
    expect(await fleet.incidents()).toEqual([]);
  });
});

describe("an upstream", () => {
  const mirrors = { up: "upstream", a: "mirror", b: "mirror", c: "mirror" } as const;

  it("that stands still for everybody is accused alone, and nobody of having had it late", async () => {
    const fleet = await testFleet({ mirrors });
    await fleet.live(noon + hours(4), () => stopped);
    expect(await fleet.incidents()).toEqual(["up frozen open"]);
    await fleet.live(noon + hours(6), allPrompt);
    expect(await fleet.incidents()).toEqual(["up frozen resolved", "up freshness open"]);
  });

  it("is not accused of a mirror that stands still alone", async () => {
    const fleet = await testFleet({ mirrors });
    await fleet.live(noon + hours(4), onA(stopped));
    expect(await fleet.incidents()).toEqual(["a frozen open"]);
  });
});

describe("readers", () => {
  it("are told in plain words what is wrong and since when", async () => {
    const fleet = await testFleet();
    await fleet.live(noon + hours(2), onA(late));
    const { api } = fleet.site;
    expect(await (await api.request("/api/v1/incidents")).json()).toMatchObject({
      incidents: [{ cause: "freshness", severity: "degraded", finding: { subject: "a", part: "list" } }],
    });
    expect(await (await api.request("/api/v1/status/summary.json")).json()).toMatchObject({
      incidents: [{ name: "a: releases come late", impact: "minor" }],
    });
  });
});

describe("two servers that judge at once", () => {
  it("open one incident", async () => {
    const fleet = await testFleet();
    await fleet.live(noon + hours(2), onA(late), { judging: false });
    const { database, services, clock } = fleet.site;
    const judging = { plan: services.plan, now: clock.now - minutes(10) };
    await Promise.all([judgeFreshness(database, judging), judgeFreshness(database, judging)]);
    expect(await fleet.incidents()).toEqual(["a freshness open"]);
  });
});
