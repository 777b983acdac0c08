import { hours, minutes } from "@heliograph/core";
import { readFindings, saveListings, saveSpreads } from "@heliograph/db";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { allPrompt, disagreement, onA, testFleet, versionAt } from "../testing/test-fleet.ts";
import { noon } from "../testing/test-site.ts";

describe("a version", () => {
  it("that vanished has an incident until it is shown again", async () => {
    const fleet = await testFleet();
    await fleet.live(noon + hours(1), allPrompt);
    const lost = versionAt(noon);
    const { database } = fleet.site;
    await database.execute(
      sql`update releases set missed_since = ${new Date(noon + hours(1)).toISOString()} where version = ${lost}`,
    );
    await fleet.live(noon + minutes(90), onA({ lost }));
    expect(await fleet.incidents()).toEqual(["a version_vanished open"]);
    expect(await readFindings(database, { limit: 9 })).toMatchObject([
      { subject: `example.com/m0@${lost}`, part: "latest" },
      { subject: `example.com/m0@${lost}`, part: "list" },
    ]);
    await fleet.live(noon + minutes(150), allPrompt);
    expect(await fleet.incidents()).toEqual(["a version_vanished resolved"]);
  });

  it("has not vanished from a mirror whose answers vary", async () => {
    const fleet = await testFleet();
    const lost = versionAt(noon);
    const { database } = fleet.site;
    await fleet.live(noon + hours(1), allPrompt);
    await database.execute(
      sql`update releases set missed_since = ${new Date(noon + hours(1)).toISOString()} where version = ${lost}`,
    );
    await database.transaction(async (tx) => saveSpreads(tx, [disagreement(fleet, noon + hours(1))]));
    await fleet.live(noon + minutes(90), onA({ lost }));
    expect(await fleet.incidents()).toEqual([]);
  });
});

describe("a latest version that goes back", () => {
  it("is looked for again, so that it has an incident when it stays so", async () => {
    const fleet = await testFleet();
    const { database, services } = fleet.site;
    await fleet.live(noon + hours(1), allPrompt);
    const [lost, earlier] = [versionAt(noon + minutes(30)), versionAt(noon)];
    await database.transaction(async (tx) =>
      saveListings(tx, [
        {
          mirrorId: services.plan.mirrorIds.get("a") ?? 0,
          vantageId: 1,
          module: "example.com/m0",
          newest: lost,
          latest: earlier,
          count: 2,
          digest: null,
          lookedAt: new Date(noon + hours(1)),
          changedAt: new Date(noon),
        },
      ]),
    );
    await fleet.live(noon + minutes(100), onA({ latestLost: lost }));
    expect(
      await database.execute(
        sql`select version, extract(epoch from missed_since)::integer as since from releases where missed_since is not null`,
      ),
    ).toEqual([{ version: lost, since: (noon + hours(1)) / 1_000 }]);
    expect(await fleet.incidents()).toEqual(["a version_vanished open"]);
    expect(await readFindings(database, { limit: 9 })).toMatchObject([
      { subject: `example.com/m0@${lost}`, part: "latest" },
    ]);
  });
});
