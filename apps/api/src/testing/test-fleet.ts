import { hours, minutes, type Role } from "@heliograph/core";
import { readIncidents, saveKeptLooks, saveReleases, type KeptLook } from "@heliograph/db";
import { sql } from "drizzle-orm";
import { judgeFreshness } from "../freshness/judge-freshness.ts";
import { sightingColumns } from "../ingest/freshness/sighting-columns.ts";
import { noon, seen, siteWith, type TestSite } from "./test-site.ts";

/** There is a release so often; probers look and the server judges as often. */
const everyMs = minutes(10);

/** How a mirror behaves: so late, showing nothing newer than from a moment, or one version no more, at all or as `@latest`. */
export type Behaviour = { lagMs?: number; stopsAt?: number; lost?: string; latestLost?: string };

/** What a vantage meets on a mirror; `undefined` when it does not look there. */
export type Story = (mirror: string, vantage: string) => Behaviour | undefined;

/** Everybody has everything at once. */
export const allPrompt: Story = () => ({});

/** As `allPrompt`, but for `a`, which behaves so. */
export const onA =
  (behaviour: Behaviour): Story =>
  (mirror) =>
    mirror === "a" ? behaviour : {};

/** Mirrors of three modules that have a release in turn, and vantages that look for them. */
export type TestFleet = {
  site: TestSite;
  /** Lets time pass. */
  live: (until: number, story: Story, options?: { judging?: boolean }) => Promise<void>;
  /** Mirror, cause and phase of all incidents, in the order of their numbers. */
  incidents: () => Promise<string[]>;
};

/** The version that is released at a moment. */
export const versionAt = (at: number) => `v1.${Math.floor((at - noon) / everyMs)}.0`;

/** A fleet with the mirrors `a`, `b` and `c`, unless said otherwise. */
export async function testFleet({
  mirrors = { a: "mirror", b: "mirror", c: "mirror" },
  vantages = ["north"],
  isolated = [],
}: {
  mirrors?: Record<string, Role>;
  vantages?: readonly string[];
  /** Those of them whose own network is away. */
  isolated?: readonly string[];
} = {}): Promise<TestFleet> {
  const site = await siteWith({ vantages, mirrors });
  const { database, clock } = site;
  const { plan } = site.services;
  const kept = new Map<string, KeptLook[]>();
  const probers = await Promise.all(
    vantages.map(async (vantage) => ({
      vantage,
      prober: site.prober(vantage),
      id: await vantageIdOf(site, vantage),
      isolatedSince: isolated.includes(vantage) ? new Date(noon).toISOString() : null,
    })),
  );

  const look = async (story: Story) => {
    const released = await releasesOf(site);
    for (const { vantage, prober, id: vantageId, isolatedSince } of probers) {
      const looked = Object.keys(mirrors).flatMap((mirror) => {
        const behaviour = story(mirror, vantage);
        return behaviour === undefined ? [] : { mirror, behaviour };
      });
      if (looked.length === 0) continue;
      await prober.heartbeat({ isolatedSince });
      await prober.send(looked.map(({ mirror }) => seen({ mirror, kind: "freshness", at: clock.now })));
      const rows = looked.flatMap(({ mirror, behaviour }) =>
        released.flatMap((release) => {
          const key = `${mirror} ${vantage} ${release.version}`;
          const looks = looksAt(clock.now, release, { behaviour, before: kept.get(key) ?? [] });
          if (looks === undefined) return [];
          kept.set(key, looks);
          const mirrorId = plan.mirrorIds.get(mirror) ?? 0;
          const place = { releaseId: release.id, mirrorId, vantageId, hidden: null };
          return { ...place, looks, lookedAt: new Date(clock.now), ...sightingColumns(looks) };
        }),
      );
      await database.transaction(async (tx) => saveKeptLooks(tx, rows));
    }
  };

  return {
    site,
    async live(until, story, { judging = true } = {}) {
      for (; clock.now < until; clock.now += everyMs) {
        await saveReleases(database, [releaseAt(clock.now)]);
        await look(story);
        if (judging) await judgeFreshness(database, { plan, now: clock.now });
      }
    },
    async incidents() {
      const { incidents } = await readIncidents(database, { limit: 20 });
      return incidents.toReversed().map(({ mirror, cause, phase }) => `${mirror} ${cause} ${phase}`);
    },
  };
}

/** Answers of `a` to one question, of which some lack a version. */
export const disagreement = ({ site }: TestFleet, at: number) => ({
  mirrorId: site.services.plan.mirrorIds.get("a") ?? 0,
  vantageId: 1,
  module: "example.com/m0",
  askedAt: new Date(at),
  answers: [0, 1],
  bodies: [],
  differing: ["v1.0.0"],
  disagrees: true,
});

type Release = { id: number; version: string; by: number; again: boolean };

const releasesOf = async ({ database }: TestSite): Promise<Release[]> =>
  database.execute<Release>(sql`
    select id, version, (extract(epoch from published_by) * 1000)::float8 as by, missed_since is not null as again
    from releases`);

/** What is known of a release after one look more; `undefined` once it has arrived and is not looked for again. */
function looksAt(
  at: number,
  { version, by, again }: Release,
  { behaviour, before }: { behaviour: Behaviour; before: readonly KeptLook[] },
): KeptLook[] | undefined {
  const { lagMs = 0, stopsAt = Infinity, lost, latestLost } = behaviour;
  const isSettled = before.filter(([, , list]) => list === 1).length >= 3;
  if (isSettled && !again) return undefined;
  const shown = by + lagMs <= Math.min(at, stopsAt) && version !== lost ? 1 : 0;
  return [...before, [at, at + 100, shown, version === latestLost ? 0 : shown, null]];
}

/** The feed tells of each release at once. */
const releaseAt = (at: number) => ({
  module: `example.com/m${((at - noon) / everyMs) % 3}`,
  version: versionAt(at),
  source: "feed" as const,
  publishedAfter: at,
  publishedBy: at,
  followedUntil: at + hours(24),
  missedSince: null,
});

async function vantageIdOf({ database }: TestSite, slug: string): Promise<number> {
  const [row] = await database.execute<{ id: number }>(sql`select id from vantages where slug = ${slug}`);
  return row?.id ?? 0;
}
