import { bucketOf, days, hours, minutes, seconds, type Surface } from "@heliograph/core";
import { saveReleases, type Database, type FoundRelease } from "@heliograph/db";
import { sql } from "drizzle-orm";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { freshRun, listed, look } from "../testing/test-looks.ts";
import { noon, siteWith, type TestSite } from "../testing/test-site.ts";
import { rollUpLags } from "./roll-up-lags.ts";

const module = "example.com/m";

type Row = {
  mirror_id: number;
  surface: Surface;
  starts_at: string;
  arrived: number;
  missing: number;
  at_least: number[];
  at_most: number[];
  max_at_least_ms: number;
  max_at_most_ms: number;
  within_1m: number;
  within_5m: number;
  within_30m: number;
};

const lagsIn = async (database: Database, table: "lags_1h" | "lags_1d") => {
  const rows = await database.execute<{ row: Row }>(
    sql`select to_jsonb(kept) as row from ${sql.identifier(table)} as kept order by mirror_id, surface, starts_at`,
  );
  return rows.map(({ row }) => row);
};

/** A release of so many minutes before noon, and after how many seconds a mirror lists it, if ever. */
type Story = { ageMinutes: number; lagSeconds: number | undefined };

const stories = fc.sample(
  fc.record<Story>({
    ageMinutes: fc.integer({ min: 130, max: 24 * 60 - 1 }),
    lagSeconds: fc.option(fc.integer({ min: -60, max: 7_000 }), { nil: undefined }),
  }),
  { numRuns: 16, seed: 7 },
);

const versionOf = (index: number) => `v1.${index}.0`;

/** Publishes releases and lets mirror `a` be looked at every half minute from a minute before to two hours after each. */
async function tell(site: TestSite): Promise<void> {
  await saveReleases(
    site.database,
    stories.map(({ ageMinutes }, index): FoundRelease => {
      const at = noon - minutes(ageMinutes);
      return {
        module,
        version: versionOf(index),
        source: "feed",
        publishedAfter: at,
        publishedBy: at,
        followedUntil: at + hours(24),
        missedSince: null,
      };
    }),
  );
  const prober = site.prober("north");
  await prober.heartbeat();
  for (const [index, { ageMinutes, lagSeconds }] of stories.entries()) {
    const publishedAt = noon - minutes(ageMinutes);
    const arrivedAt = lagSeconds === undefined ? Infinity : publishedAt + lagSeconds * 1_000;
    const moments = Array.from({ length: 240 }, (_, turn) => publishedAt - 60_000 + turn * 30_000);
    const told = moments.map((at) => ({
      ...look(at, {
        releases: [
          {
            version: versionOf(index),
            list: at >= arrivedAt,
            latest: null,
            exact: at >= arrivedAt ? true : null,
            hidden: null,
          },
        ],
      }),
    }));
    const runs = Array.from({ length: 4 }, (_, part) => ({
      ...freshRun(moments[part * 60] ?? 0, { looks: told.slice(part * 60, part * 60 + 60) }),
      attempt: index,
    }));
    expect((await prober.send(runs)).status).toBe(200);
  }
}

describe("the lags that are counted", () => {
  it("are those of a recount, by hours and by days, however often they are counted", async () => {
    const site = await siteWith({ vantages: ["north"], basket: [module] });
    await tell(site);
    await rollUpLags(site.database, { now: noon });
    const counted = await lagsIn(site.database, "lags_1h");
    await rollUpLags(site.database, { now: noon + hours(1) });
    expect(await lagsIn(site.database, "lags_1h")).toEqual(counted);

    const ofList = counted.filter(({ surface }) => surface === "list");
    for (const row of ofList) {
      const within = stories.filter(({ ageMinutes }) => {
        const after = noon - minutes(ageMinutes) - Date.parse(row.starts_at);
        return after >= 0 && after < hours(1);
      });
      const arrived = within.flatMap(({ lagSeconds }) => lagSeconds ?? []);
      expect(row).toMatchObject({ arrived: arrived.length, missing: within.length - arrived.length });
      // Looks are 30 s apart and take 0.1 s: the lag lies between the last miss and the first sight.
      const atMost = arrived.map((lag) => Math.max(0, Math.ceil(lag / 30) * 30_000 + 100));
      const atLeast = arrived.map((lag) => Math.max(0, Math.ceil(lag / 30) * 30_000 - 30_000));
      expect(row.at_most).toEqual(histogram(atMost));
      expect(row.at_least).toEqual(histogram(atLeast));
      expect(row.max_at_most_ms).toBe(Math.max(0, ...atMost));
      expect(row.max_at_least_ms).toBe(Math.max(0, ...atLeast));
      expect(row.within_5m).toBe(atMost.filter((ms) => ms <= minutes(5)).length);
    }
    expect(sum(ofList.map(({ arrived, missing }) => arrived + missing))).toBe(stories.length);
    const ofDays = await lagsIn(site.database, "lags_1d");
    expect(ofDays.map(({ starts_at }) => Date.parse(starts_at) % days(1))).not.toContain(1);
    expect(sum(ofDays.filter(({ surface }) => surface === "list").map(({ arrived }) => arrived))).toBe(
      sum(ofList.map(({ arrived }) => arrived)),
    );
  });

  it("leave out what was there when it was first looked for, long after its publication", async () => {
    const site = await siteWith({ vantages: ["north"], mirrors: { punctual: "mirror", late: "mirror" } });
    const ages = [1, 14, 16, 41, 300];
    await saveReleases(
      site.database,
      ages.map((age): FoundRelease => {
        const at = noon - minutes(age);
        return {
          module,
          version: versionOf(age),
          source: "feed",
          publishedAfter: at,
          publishedBy: at,
          followedUntil: at + hours(24),
          missedSince: null,
        };
      }),
    );
    const prober = site.prober("north");
    await prober.heartbeat();
    const shownBy = (mirror: string, hasAll: boolean, at: number) => {
      const releases = ages.map((age) => ({
        ...listed(versionOf(age), hasAll),
        exact: hasAll ? true : null,
      }));
      return freshRun(at, { looks: [look(at, { releases })] }, mirror);
    };
    for (const turn of [0, 1, 2, 3]) {
      const at = noon + turn * 30_000;
      site.clock.now = at + 1_000;
      const runs = [shownBy("punctual", true, at), shownBy("late", turn > 0, at)];
      expect((await prober.send(runs)).status).toBe(200);
    }
    await rollUpLags(site.database, { now: noon + minutes(2) });
    const { mirrorIds } = site.services.plan;
    const arrivedOn = async (mirror: string, surface: Surface) =>
      sum(
        (await lagsIn(site.database, "lags_1h"))
          .filter((row) => row.mirror_id === mirrorIds.get(mirror) && row.surface === surface)
          .map(({ arrived }) => arrived),
      );
    expect(await arrivedOn("punctual", "list")).toBe(2);
    expect(await arrivedOn("punctual", "exact")).toBe(2);
    expect(await arrivedOn("late", "list")).toBe(ages.length);
    expect(await arrivedOn("late", "exact")).toBe(ages.length);
  });

  it("leave out what counts for no lag, and forget an hour in which nothing else was published", async () => {
    const site = await siteWith({ vantages: ["north"], basket: [module] });
    await tell(site);
    await rollUpLags(site.database, { now: noon });
    expect(await lagsIn(site.database, "lags_1h")).not.toEqual([]);
    await site.database.execute(sql`update releases set excluded = 'retracted'`);
    await rollUpLags(site.database, { now: noon + hours(1) });
    expect(await lagsIn(site.database, "lags_1h")).toEqual([]);
    expect(await lagsIn(site.database, "lags_1d")).toEqual([]);
  });

  it("are counted the more seldom the older they are, and of hours that nobody counts any more days keep what they had", async () => {
    const site = await siteWith({ vantages: ["north"], basket: [module] });
    await tell(site);
    await rollUpLags(site.database, { now: noon });
    const counted = [await lagsIn(site.database, "lags_1h"), await lagsIn(site.database, "lags_1d")];
    await site.database.execute(sql`update releases set excluded = 'retracted'`);
    for (const now of [noon + seconds(59), noon + minutes(1), noon + days(4)]) {
      await rollUpLags(site.database, { now });
      expect([await lagsIn(site.database, "lags_1h"), await lagsIn(site.database, "lags_1d")]).toEqual(
        counted,
      );
    }
    await rollUpLags(site.database, { now: noon + minutes(10) });
    expect(await lagsIn(site.database, "lags_1h")).toEqual([]);
  });
});

function histogram(durationsMs: readonly number[]): number[] {
  const buckets = [...Map.groupBy(durationsMs, bucketOf)].toSorted(([a], [b]) => a - b);
  return buckets.flatMap(([bucket, { length }]) => [bucket, length]);
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
