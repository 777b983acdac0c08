import { freshnessCauses, hours, type MirrorFreshness, type Range } from "@heliograph/core";
import {
  readColdFetches,
  readFindings,
  readFollowedReleases,
  readFreshness,
  readLags,
  readMirrorName,
  readReleaseSightings,
  readSpreads,
  shownRelease,
  type Database,
} from "@heliograph/db";
import type { Services } from "../services.ts";
import { readModules } from "./read-modules.ts";

const mostReleases = 30;
const mostSpreads = 20;
const mostColdFetches = 20;
const mostFindings = 50;

/** How late a mirror shows releases, and what else is known of when; `undefined` when there is no mirror of that name. */
export async function readMirrorFreshness(
  { slug, range }: { slug: string; range: Range },
  { database, site, plan, now }: Pick<Services, "database" | "site" | "plan" | "now">,
): Promise<MirrorFreshness | undefined> {
  const found = await readMirrorName(database, slug);
  if (found === undefined) return undefined;
  const { id: mirrorId, ...mirror } = found;
  const at = now();
  const [summaries, lags, modules, arrivals, spreads, coldFetches, findings] = await Promise.all([
    readFreshness(database, [mirrorId], at),
    readLags(database, { mirrorId, range, now: at }),
    readModules(database, mirrorId, plan.basket),
    readArrivals(database, mirrorId),
    readSpreads(database, { mirrorId, since: at - hours(24), limit: mostSpreads }),
    readColdFetches(database, mirrorId, mostColdFetches),
    readFindings(database, { mirrorId, causes: freshnessCauses, limit: mostFindings }),
  ]);
  const summary = summaries.get(mirrorId);
  if (summary === undefined) return undefined;
  const looks = [...modules.map(({ lookedAt }) => Date.parse(lookedAt)), ...arrivals.lookedAt];
  return {
    asOf: new Date(at).toISOString(),
    demonstration: site.demonstration,
    mirror,
    range,
    lookedAt: looks.length === 0 ? null : new Date(Math.max(...looks)).toISOString(),
    summary,
    ...lags,
    modules,
    releases: arrivals.releases,
    ...spreads,
    coldFetches,
    findings,
  };
}

/** The newest releases that were watched for, with what a mirror showed of each, and when it was looked for. */
async function readArrivals(
  database: Database,
  mirrorId: number,
): Promise<Pick<MirrorFreshness, "releases"> & { lookedAt: number[] }> {
  const followed = await readFollowedReleases(database, { limit: mostReleases });
  const sightings = await readReleaseSightings(database, followed, mirrorId);
  return {
    releases: followed.map((release) => ({
      ...shownRelease(release),
      sightings: (sightings.get(release.id) ?? []).map(({ shown }) => shown),
    })),
    lookedAt: [...sightings.values()].flat().map(({ lookedAt }) => lookedAt),
  };
}
