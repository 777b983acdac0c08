import { minutes, type Work } from "@heliograph/core";
import { readColdTargets, readFollowed, type Database } from "@heliograph/db";

/** Most releases that a prober is told to watch for. */
const mostFollowed = 256;

/** Most releases with which a prober tries what it costs a mirror to fetch what it has not. */
const mostCold = 4;

/** How old these are: so young that nobody may have asked for them, and so old that the upstream has them. */
const [coldFromMs, coldToMs] = [minutes(2), minutes(30)];

/** What probers are told of releases: which to watch for, and which nobody watches for. */
export async function watchReleases(
  database: Database,
  now: number,
): Promise<Pick<Work, "releases" | "cold">> {
  const [releases, cold] = await Promise.all([
    readFollowed(database, { now, limit: mostFollowed }),
    readColdTargets(database, { after: now - coldToMs, by: now - coldFromMs, limit: mostCold }),
  ]);
  return { releases, cold };
}
