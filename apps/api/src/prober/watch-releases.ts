import { minutes, type Work } from "@heliograph/core";
import { readColdTargets, readFollowed, type Database } from "@heliograph/db";
import { matchesPrefixPatterns } from "@heliograph/goproxy";
import type { Plan } from "../plan/plan.ts";

/** Most releases that a prober is told to watch for; of a module as many as one look is for. */
const [mostFollowed, mostOfModule] = [256, 32];

/** Most releases with which a prober tries what it costs a mirror to fetch what it has not. */
const mostCold = 4;

/** How old these are: so young that nobody may have asked for them, and so old that the upstream has them. */
const [coldFromMs, coldToMs] = [minutes(2), minutes(30)];

/** What probers are told of releases: which to watch for, and which nobody watches for. Nobody hears of those that became private. */
export async function watchReleases(
  database: Database,
  { plan: { everyMs, freshness }, now }: { plan: Plan; now: number },
): Promise<Pick<Work, "releases" | "cold">> {
  if (!everyMs.has("freshness")) return { releases: [], cold: [] };
  const [releases, cold] = await Promise.all([
    readFollowed(database, { now, limit: mostFollowed, perModule: mostOfModule }),
    readColdTargets(database, { after: now - coldToMs, by: now - coldFromMs, limit: mostCold }),
  ]);
  const isPublic = ({ module }: { module: string }) =>
    !matchesPrefixPatterns(freshness.privateModules, module);
  return { releases: releases.filter(isPublic), cold: cold.filter(isPublic) };
}
