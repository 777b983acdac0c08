import { hours, minutes } from "@heliograph/core";
import { readDisagreements, type FoundRelease, saveReleases } from "@heliograph/db";
import { createOutbound } from "@heliograph/outbound";
import { sql } from "drizzle-orm";
import { describe, expect, it, onTestFinished, test } from "vitest";
import { freshRun, listed, look, spread } from "../testing/test-looks.ts";
import { noon, siteWith } from "../testing/test-site.ts";
import { tendFreshness } from "./tend-freshness.ts";

const version = "v1.1.0";

const found = (told: Partial<FoundRelease> = {}): FoundRelease => ({
  module: "example.com/m",
  version,
  source: "fleet",
  publishedAfter: noon - minutes(5),
  publishedBy: noon,
  followedUntil: noon + hours(24),
  missedSince: null,
  ...told,
});

/** A site whose time is told by minutes past noon. */
async function fleet() {
  const mirrors = { a: "mirror", b: "mirror" } as const;
  const site = await siteWith({ vantages: ["north", "south"], mirrors, basket: ["example.com/m"] });
  const outbound = createOutbound({ userAgent: "Heliograph/test" });
  onTestFinished(() => outbound.close());
  const { plan, log } = site.services;
  const { database } = site;
  const send = async (minute: number, vantage: string, run: (at: number) => object) => {
    const at = noon + minutes(minute);
    site.clock.now = at + 1_000;
    const prober = site.prober(vantage);
    await prober.heartbeat();
    expect((await prober.send([run(at)])).status).toBe(200);
  };
  return {
    database,
    see: (minute: number, mirror: string, isListed: boolean, vantage = "north") =>
      send(minute, vantage, (at) =>
        freshRun(at, { looks: [look(at, { releases: [listed(version, isListed)] })] }, mirror),
      ),
    differ: (minute: number, ...differing: string[]) =>
      send(minute, "north", (at) => freshRun(at, { spreads: [spread(at, differing)] })),
    tend: (minute: number) => tendFreshness(database, { plan, outbound, now: noon + minutes(minute), log }),
    publishedAfter: async () => {
      const [row] = await database.execute<{ at: string | null }>(
        sql`select published_after as at from releases`,
      );
      return row?.at ?? null;
    },
    /** The minutes past noon at which answers are held to have disagreed. */
    disagreements: async () => {
      const rows = await database.transaction((tx) => readDisagreements(tx, noon - hours(1)));
      return rows.map(({ askedAt }) => (askedAt - noon) / minutes(1));
    },
  };
}

describe("since when the fleet has a release", () => {
  it("is open where a mirror showed it as early and was never seen to lack it", async () => {
    const { see, tend, publishedAfter, database } = await fleet();
    await saveReleases(database, [found()]);
    await see(0, "a", false);
    await see(1, "a", true);
    await tend(1);
    expect(await publishedAfter()).not.toBeNull();
    await see(1, "b", true);
    await tend(2);
    expect(await publishedAfter()).toBeNull();
  });

  it("is known where each mirror was seen to lack it from somewhere, or was looked at long after", async () => {
    const { see, tend, publishedAfter, database } = await fleet();
    await saveReleases(database, [found()]);
    await see(0, "a", false, "south");
    await see(1, "a", true);
    await see(60, "b", true);
    await tend(61);
    expect(await publishedAfter()).not.toBeNull();
  });

  it("is what the feed says, whatever mirrors show", async () => {
    const { see, tend, publishedAfter, database } = await fleet();
    await saveReleases(database, [found({ source: "feed", publishedAfter: noon })]);
    await see(1, "a", true);
    await tend(2);
    expect(await publishedAfter()).not.toBeNull();
  });
});

describe("answers in a row disagree", () => {
  it("when they differ in what had been out for a quarter of an hour", async () => {
    const { differ, tend, disagreements, database } = await fleet();
    await saveReleases(database, [found()]);
    await differ(14, version);
    await differ(16, version);
    await tend(16);
    expect(await disagreements()).toEqual([16]);
  });

  it("in what nobody knows, once everybody has had time to tell of it", async () => {
    const { differ, tend, disagreements, database } = await fleet();
    await differ(0, version);
    await differ(1, "v1.0.0");
    await tend(5);
    expect(await disagreements()).toEqual([]);
    await saveReleases(database, [found()]);
    await tend(12);
    expect(await disagreements()).toEqual([1]);
  });

  it("in no +incompatible version, which a mirror may keep back", async () => {
    const { differ, tend, disagreements } = await fleet();
    await differ(0, "v2.0.0+incompatible");
    await tend(30);
    expect(await disagreements()).toEqual([]);
  });

  test.each([0, 3, 25])("never on a mirror of two caches that has all %i minutes late", async (lag) => {
    const { see, differ, tend, disagreements, database } = await fleet();
    await saveReleases(database, [found({ source: "feed", publishedAfter: noon })]);
    await see(0, "a", false);
    await see(lag + 0.5, "a", true);
    await differ(lag + 1, version);
    await tend(lag + 1);
    await tend(lag + 40);
    expect(await disagreements()).toEqual([]);
    await differ(lag + 40, version);
    await tend(lag + 40);
    expect(await disagreements()).toEqual([lag + 40]);
  });
});
