import { hours, minutes, workSchema } from "@heliograph/core";
import { saveReleases, type FoundRelease } from "@heliograph/db";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { cold, freshRun, listed, look, spread } from "../../testing/test-looks.ts";
import { noon, siteWith, type TestSite } from "../../testing/test-site.ts";

const version = "v1.1.0";

const watching = (settings: { private_modules?: string; probes?: object } = {}) =>
  siteWith({ vantages: ["north"], mirrors: { a: "mirror" }, basket: ["example.com/m"], ...settings });

/** A release of `example.com/m` that the feed told of, published at noon and watched for. */
const published = (told: Partial<FoundRelease> = {}): FoundRelease => ({
  module: "example.com/m",
  version,
  source: "feed",
  publishedAfter: noon,
  publishedBy: noon,
  followedUntil: noon + hours(24),
  missedSince: null,
  ...told,
});

const tell = async (site: TestSite, told: Parameters<typeof freshRun>[1]) => {
  const prober = site.prober("north");
  await prober.heartbeat();
  const response = await prober.send([freshRun(noon, told)]);
  expect(await response.json()).toMatchObject({ recorded: 1, refused: [] });
};

const countIn = async ({ database }: TestSite, table: string) => {
  const rows = await database.execute<{ count: number }>(
    sql`select count(*)::integer as count from ${sql.identifier(table)}`,
  );
  return rows[0]?.count;
};

const versionsOf = (count: number) => Array.from({ length: count }, (_, index) => `v1.${index}.0`);

/** What probers are told to look for. */
const work = async (site: TestSite) =>
  workSchema.parse(await (await site.prober("north").heartbeat()).json());

describe("a prober that makes things up", () => {
  it("has nobody ask for modules that nobody follows, and leaves nothing behind", async () => {
    const site = await watching();
    await saveReleases(site.database, [published({ module: "example.com/other", followedUntil: null })]);
    const others = ["example.com/other", "example.com/none"].map((module) =>
      look(noon, { module, gone: [version], releases: [listed(version, false)] }),
    );
    await tell(site, {
      looks: others,
      spreads: [{ ...spread(noon, [version]), module: "example.com/none" }],
      colds: [cold(noon)],
    });
    expect(await work(site)).toMatchObject({ releases: [] });
    for (const table of ["sightings", "spreads", "cold_fetches"]) expect(await countIn(site, table)).toBe(0);
  });

  it("can tell of as much as a run may hold", async () => {
    const site = await watching();
    const modules = Array.from({ length: 64 }, (_, index) => `example.com/m${index}`);
    const versions = versionsOf(64);
    const [looked, gone] = [versions.slice(0, 32), versions.slice(32, 48)];
    const missedAt = new Date(noon - 1).toISOString();
    const came = versions.slice(48).map((one) => ({ version: one, missedAt }));
    for (const module of modules) {
      await saveReleases(
        site.database,
        versions.map((one) => published({ module, version: one })),
      );
    }
    await tell(site, {
      looks: modules.map((module) =>
        look(noon, { module, gone, came, releases: looked.map((one) => listed(one, true)) }),
      ),
    });
    expect(await countIn(site, "sightings")).toBe(64 * 64);
  });
});

describe("probers are told to look for", () => {
  it("no more releases of a module than one look is for, those of the surest source first", async () => {
    const site = await watching();
    await saveReleases(site.database, [
      ...versionsOf(500).map((one) =>
        published({ version: one, source: "fleet", publishedBy: noon + minutes(1) }),
      ),
      published({ version: "v2.0.0" }),
      published({ module: "example.com/other" }),
    ]);
    const { releases } = await work(site);
    expect(releases).toHaveLength(33);
    expect(releases.slice(0, 2).map(({ module }) => module)).toEqual(["example.com/other", "example.com/m"]);
    expect(releases[1]).toMatchObject({ version: "v2.0.0" });
  });

  it("what is missed, however many newer ones its module has", async () => {
    const site = await watching();
    const newer = versionsOf(60).map((each, index) =>
      published({ version: each, publishedBy: noon + minutes(index) }),
    );
    const missed = published({ version: "v0.9.0", publishedBy: noon - hours(5), missedSince: noon });
    await saveReleases(site.database, [...newer, missed]);
    const { releases } = await work(site);
    expect(releases).toHaveLength(32);
    expect(releases[0]).toMatchObject({ version: "v0.9.0", again: true });
  });

  it("nothing private, though it was published before the setting", async () => {
    const site = await watching({ private_modules: "example.com/own" });
    const own = { module: "example.com/own/module", publishedBy: noon - minutes(5) };
    await saveReleases(site.database, [
      published(own),
      published({ ...own, version: "v1.2.0", missedSince: noon }),
      published({ ...own, version: "v1.3.0", followedUntil: null }),
    ]);
    expect(await work(site)).toMatchObject({ releases: [], cold: [] });
  });

  it("nothing where freshness is not looked at", async () => {
    const site = await watching({ probes: { freshness: { every: false } } });
    await saveReleases(site.database, [published()]);
    expect(await work(site)).toMatchObject({ releases: [], cold: [] });
  });
});
