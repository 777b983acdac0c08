import { days, hours, type FindingCause, type Level, type Recommendation, type Role } from "@heliograph/core";
import { readRecommendations } from "@heliograph/db";
import { sql } from "drizzle-orm";
import { recommendChains } from "../chains/recommend-chains.ts";
import { noon, siteWith, type TestSite } from "./test-site.ts";
import { writeStrips } from "./test-strips.ts";

const logKey = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";

/** A site whose mirrors have answered for a week, each in its time, but where the test says something else. */
export type RecommendingSite = TestSite & {
  /** Lets the watchdog recommend at a moment; returns what is recommended then, by scope. */
  recommend: (at?: number) => Promise<Map<string, Recommendation>>;
  judge: (mirror: string, level: Level, down?: readonly string[]) => Promise<unknown>;
  open: (mirror: string, cause: FindingCause) => Promise<unknown>;
  /** What a mirror said when a vantage asked whether it passes the checksum database on. */
  supports: (mirror: string, vantage: string, supported: boolean) => Promise<unknown>;
  /** How a vantage's runs of the last hours on a mirror went. */
  ran: (mirror: string, vantage: string, runs: { ok?: number; failed?: number }) => Promise<unknown>;
};

/** Mirrors with their times to first byte, seen from `north` unless said otherwise. */
export async function recommendingSite({
  mirrors = { a: 30, b: 60 },
  roles = {},
  baseUrls = {},
  vantages = ["north"],
  regions = {},
  chains = [],
}: {
  mirrors?: Record<string, number>;
  roles?: Record<string, Role>;
  baseUrls?: Record<string, string>;
  vantages?: readonly string[];
  regions?: Record<string, string>;
  chains?: readonly object[];
} = {}): Promise<RecommendingSite> {
  const names = [...Object.keys(mirrors), ...Object.keys(roles)];
  const site = await siteWith({
    vantages,
    regions,
    baseUrls,
    chains,
    checksum_database: logKey,
    mirrors: Object.fromEntries(names.map((name) => [name, roles[name] ?? "mirror"])),
  });
  const { database, clock } = site;
  const stretches = Object.entries(mirrors).flatMap(([mirror, ms]) =>
    vantages.flatMap((vantage) =>
      (["availability", "log-view"] as const).map((kind) => ({
        mirror,
        vantage,
        kind,
        ms,
        since: noon - days(7),
        until: noon,
      })),
    ),
  );
  await writeStrips(site, stretches);
  await database.execute(sql`
    update verdicts set level = 'up', vantages = ${JSON.stringify({ up: vantages, degraded: [], down: [] })}`);
  return {
    ...site,
    async recommend(at = noon) {
      clock.now = at;
      await recommendChains(database, { plan: site.services.plan, now: at });
      return new Map((await readRecommendations(database, { now: at })).map((each) => [each.scope, each]));
    },
    judge: (mirror, level, down = []) =>
      database.execute(sql`
        update verdicts set level = ${level}, vantages = ${JSON.stringify({
          up: vantages.filter((vantage) => level !== "unknown" && !down.includes(vantage)),
          degraded: [],
          down,
        })}
        where mirror_id = (select id from mirrors where slug = ${mirror})`),
    open: (mirror, cause) =>
      database.execute(sql`
        insert into incidents (mirror_id, cause, phase, severity, worst, started_at, opened_at, vantages, sequence)
        select id, ${cause}, 'open', 'critical', 'critical', ${iso(noon)}, ${iso(noon)}, '{}', 1
        from mirrors where slug = ${mirror}`),
    supports: (mirror, vantage, supported) =>
      database.execute(sql`
        insert into log_views (log, mirror_id, vantage_id, supported, largest_size, detail, seen_at)
        select 'sum.golang.org', mirrors.id, vantages.id, ${supported}, 0, '', ${iso(noon)}
        from mirrors, vantages where mirrors.slug = ${mirror} and vantages.slug = ${vantage}`),
    ran: (mirror, vantage, { ok = 0, failed = 0 }) =>
      database.execute(sql`
        insert into rollups_1h (mirror_id, kind, vantage_id, starts_at, ok, degraded, failed, unknown, histogram)
        select mirrors.id, 'availability', vantages.id, ${iso(noon - hours(2))}, ${ok}, 0, ${failed}, 0, '{}'
        from mirrors, vantages where mirrors.slug = ${mirror} and vantages.slug = ${vantage}`),
  };
}

const iso = (at: number) => sql`${new Date(at).toISOString()}::timestamptz`;
