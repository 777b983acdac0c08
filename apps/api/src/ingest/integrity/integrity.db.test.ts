import {
  hours,
  minutes,
  type Content,
  type Incident,
  type Integrity,
  type Observation,
} from "@heliograph/core";
import { readFindings, readIncidents } from "@heliograph/db";
import { describe, expect, it } from "vitest";
import { readMirrorIntegrity } from "../../status/read-mirror-integrity.ts";
import { found } from "../../testing/test-log.ts";
import { noon, seen, siteWith, type TestSite } from "../../testing/test-site.ts";

/** A run of `integrity` with what it saw. */
const looked = (mirror: string, at: number, integrity: Partial<Integrity> = {}): Observation =>
  seen({ mirror, kind: "integrity", at, integrity: { contents: [], views: [], findings: [], ...integrity } });

const content = (served: Partial<Content> = {}): Content => ({
  module: "example.com/m",
  version: "v1.0.0",
  modHash: "h1:mod",
  zipHash: "h1:zip",
  zipBytes: 1_000,
  infoTime: "2020-01-01T00:00:00.000Z",
  originHash: null,
  proof: "unrecorded",
  ...served,
});

const fourMirrors = { a: "mirror", b: "mirror", c: "mirror", d: "mirror" } as const;

/** Lets a vantage tell of runs at the site's present moment. */
async function tell(site: TestSite, vantage: string, ...rows: Observation[]): Promise<void> {
  const prober = site.prober(vantage);
  await prober.heartbeat();
  const response = await prober.send(rows);
  expect(await response.json()).toMatchObject({ refused: [], quarantined: 0 });
}

async function incidentsOf({ database }: TestSite): Promise<Incident[]> {
  const { incidents } = await readIncidents(database, { limit: 20 });
  return incidents.toReversed();
}

const causesOf = async (site: TestSite) =>
  (await incidentsOf(site)).map(({ mirror, cause, phase }) => `${mirror} ${cause} ${phase}`);

describe("a finding", () => {
  it("that is confirmed opens an incident at once, critical and without a quorum", async () => {
    const site = await siteWith({ vantages: ["north", "south"] });
    await tell(site, "north", looked("a", noon, { findings: [found()] }));
    expect(await incidentsOf(site)).toMatchObject([
      {
        mirror: "a",
        cause: "hash_mismatch",
        severity: "critical",
        vantages: ["north"],
        finding: { id: "1", subject: "example.com/m@v1.0.0", part: "zip", received: "h1:wrong" },
      },
    ]);
  });

  it("with a bundle is shown of an incident before a newer one without", async () => {
    const site = await siteWith({ vantages: ["north"] });
    const evidence = { sha256: "0".repeat(64), sizeBytes: 1_000 };
    await tell(site, "north", looked("a", noon, { findings: [found({ evidence })] }));
    await tell(site, "north", looked("a", noon + 1, { findings: [found({ received: "h1:newer" })] }));
    expect(await incidentsOf(site)).toMatchObject([{ finding: { received: "h1:wrong", heads: [] } }]);
  });

  it("that is not confirmed opens one only when it comes a second time within a day", async () => {
    const site = await siteWith({ vantages: ["north"] });
    const doubtful = { findings: [found({ confirmed: false })] };
    await tell(site, "north", looked("a", noon, doubtful));
    expect(await causesOf(site)).toEqual([]);
    site.clock.now += hours(25);
    await tell(site, "north", looked("a", site.clock.now, doubtful));
    expect(await causesOf(site)).toEqual([]);
    site.clock.now += hours(23);
    await tell(site, "north", looked("a", site.clock.now, doubtful));
    expect(await causesOf(site)).toEqual(["a hash_mismatch open"]);
  });

  it("is not confirmed by another one of the same run", async () => {
    const site = await siteWith({ vantages: ["north"] });
    const twice = [found({ confirmed: false }), found({ confirmed: false, part: "mod" })];
    await tell(site, "north", looked("a", noon, { findings: twice }));
    expect(await causesOf(site)).toEqual([]);
  });

  it("that comes again is the same one, in the same incident", async () => {
    const site = await siteWith({ vantages: ["north", "south"] });
    await tell(site, "north", looked("a", noon, { findings: [found()] }));
    await tell(site, "south", looked("a", noon + 1_000, { findings: [found()] }));
    expect(await readFindings(site.database, { limit: 10 })).toMatchObject([{ id: "1", vantage: "north" }]);
    expect(await incidentsOf(site)).toMatchObject([{ vantages: ["north", "south"] }]);
  });

  it("that is told more than ten minutes late is kept and opens nothing", async () => {
    const site = await siteWith({ vantages: ["north"] });
    await tell(site, "north", looked("a", noon - minutes(11), { findings: [found()] }));
    expect(await causesOf(site)).toEqual([]);
    expect(await readFindings(site.database, { limit: 10 })).toMatchObject([{ incident: null }]);
  });

  it("sent again changes nothing", async () => {
    const site = await siteWith({ vantages: ["north"] });
    const row = looked("a", noon, { contents: [content()], findings: [found({ confirmed: false })] });
    await tell(site, "north", row);
    await tell(site, "north", row);
    expect(await causesOf(site)).toEqual([]);
    expect((await readMirrorIntegrity("a", site.services))?.counts["24h"]).toMatchObject({ unrecorded: 1 });
  });

  it("by the thousand keeps nobody else waiting for long", async () => {
    const site = await siteWith({ vantages: ["north", "south"] });
    const [north, south] = [site.prober("north"), site.prober("south")];
    await north.heartbeat();
    await south.heartbeat();
    const flood = Array.from({ length: 60 }, (_, attempt) => ({
      ...looked("a", noon, {
        findings: Array.from({ length: 16 }, (__, at) => found({ received: `h1:${attempt}-${at}` })),
      }),
      attempt,
    }));
    const flooded = north.send(flood).then(async (answer) => ({ at: performance.now(), answer }));
    await expect.poll(() => readFindings(site.database, { limit: 1 })).toHaveLength(1);
    const told = await south.send([looked("a", noon, { findings: [found()] })]);
    const toldAt = performance.now();
    expect(await told.json()).toMatchObject({ recorded: 1 });
    const { at, answer } = await flooded;
    expect(toldAt).toBeLessThan(at);
    expect(await answer.json()).toMatchObject({ recorded: 60, repeated: 0, refused: [] });
    expect(await readFindings(site.database, { limit: 1_000 })).toHaveLength(961);
  });

  it("of an isolated vantage counts when its bytes prove it, and not when the way may have broken them", async () => {
    const site = await siteWith({ vantages: ["north"] });
    const prober = site.prober("north");
    await prober.heartbeat({ isolatedSince: new Date(noon).toISOString() });
    const findings = [found(), found({ cause: "content_invalid", part: "info" })];
    await prober.send([looked("a", noon, { findings })]);
    expect(await causesOf(site)).toEqual(["a hash_mismatch open"]);
  });
});

describe("an incident", () => {
  it("of wrong bytes stays open while clean runs go on; one of a wrong answer ends after half an hour", async () => {
    const site = await siteWith({ vantages: ["north"] });
    const findings = [found(), found({ cause: "content_invalid", part: "info" })];
    await tell(site, "north", looked("a", noon, { findings }));
    for (const after of [10, 20, 30]) {
      site.clock.now = noon + minutes(after);
      await tell(site, "north", looked("a", site.clock.now));
    }
    expect(await causesOf(site)).toEqual(["a hash_mismatch open", "a content_invalid open"]);
    site.clock.now = noon + minutes(40);
    await tell(site, "north", looked("a", site.clock.now));
    expect(await incidentsOf(site)).toMatchObject([
      { cause: "hash_mismatch", phase: "open" },
      {
        cause: "content_invalid",
        phase: "resolved",
        endedAt: new Date(noon + minutes(10)).toISOString(),
      },
    ]);
  });

  it("is not a reason to call a mirror down", async () => {
    const site = await siteWith({ vantages: ["north"] });
    await tell(site, "north", seen(), looked("a", noon, { findings: [found()] }));
    const response = await site.api.request("/api/v1/mirrors");
    expect(await response.json()).toMatchObject({
      mirrors: [{ level: "up", days: [{ incidents: 0, worst: null }] }, {}],
      incidents: [{ severity: "critical" }],
    });
  });
});

describe("what mirrors serve of one version", () => {
  it("accuses nobody while two disagree with each other only", async () => {
    const site = await siteWith({ vantages: ["north"] });
    await tell(
      site,
      "north",
      looked("a", noon, { contents: [content()] }),
      looked("b", noon + 1, { contents: [content({ zipHash: "h1:other" })] }),
    );
    expect(await causesOf(site)).toEqual([]);
  });

  it("accuses the one that differs from two that agree", async () => {
    const site = await siteWith({ vantages: ["north"], mirrors: fourMirrors });
    await tell(
      site,
      "north",
      looked("a", noon, { contents: [content()] }),
      looked("b", noon + 1, { contents: [content()] }),
      looked("c", noon + 2, { contents: [content({ zipHash: "h1:other" })] }),
    );
    expect(await causesOf(site)).toEqual(["c content_differs open"]);
    expect(await readFindings(site.database, { limit: 1 })).toMatchObject([
      { part: "zip", vantage: null, expected: "h1:zip", received: "h1:other" },
    ]);
  });

  it("accuses nobody when two stand against two", async () => {
    const site = await siteWith({ vantages: ["north"], mirrors: fourMirrors });
    const one = { contents: [content({ zipHash: "h1:other" })] };
    await tell(site, "north", looked("a", noon, { contents: [content()] }), looked("b", noon + 1, one));
    await tell(site, "north", looked("c", noon + 2, { contents: [content({ zipHash: null })] }));
    await tell(site, "north", looked("d", noon + 3, { contents: [content()] }), looked("c", noon + 4, one));
    expect(await causesOf(site)).toEqual([]);
  });

  it("accuses one that serves other bytes than before", async () => {
    const site = await siteWith({ vantages: ["north"] });
    await tell(site, "north", looked("a", noon, { contents: [content()] }));
    const other = content({ modHash: "h1:another" });
    await tell(site, "north", looked("a", noon + 1, { contents: [other] }));
    expect(await causesOf(site)).toEqual(["a content_differs open"]);
    const shown = await readMirrorIntegrity("a", site.services);
    expect(shown?.contents).toMatchObject([{ modHash: "h1:another" }, { modHash: "h1:mod" }]);
  });

  it("is left to the record where there is one", async () => {
    const site = await siteWith({ vantages: ["north"], mirrors: fourMirrors });
    const wrong = { contents: [content({ zipHash: "h1:wrong", proof: "refuted" })] };
    await tell(site, "north", looked("a", noon, wrong), looked("b", noon + 1, wrong));
    await tell(site, "north", looked("c", noon + 2, { contents: [content({ proof: "verified" })] }));
    await tell(site, "north", looked("a", noon + 3, { contents: [content({ proof: "verified" })] }));
    expect(await causesOf(site)).toEqual([]);
    await tell(
      site,
      "north",
      looked("d", noon + 4, { contents: [content({ zipHash: "h1:new", proof: "unproved" })] }),
    );
    expect(await causesOf(site)).toEqual(["d content_differs open"]);
  });

  it("accuses one that tells another time than two others", async () => {
    const site = await siteWith({ vantages: ["north"], mirrors: fourMirrors });
    await tell(
      site,
      "north",
      looked("a", noon, { contents: [content()] }),
      looked("b", noon + 1, { contents: [content()] }),
      looked("c", noon + 2, { contents: [content({ infoTime: "2021-01-01T00:00:00.000Z" })] }),
    );
    expect(await incidentsOf(site)).toMatchObject([
      { mirror: "c", cause: "info_differs", severity: "degraded" },
    ]);
  });
});
