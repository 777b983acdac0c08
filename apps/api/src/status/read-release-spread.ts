import type { Release } from "@heliograph/core";
import { readRelease, readReleaseSightings, shownRelease } from "@heliograph/db";
import type { Services } from "../services.ts";

/** How a release spread over all mirrors; `undefined` when there is none of that number. */
export async function readReleaseSpread(
  id: number,
  { database, site, now }: Pick<Services, "database" | "site" | "now">,
): Promise<Release | undefined> {
  const release = await readRelease(database, id);
  if (release === undefined) return undefined;
  const sightings = await readReleaseSightings(database, [release]);
  return {
    asOf: new Date(now()).toISOString(),
    demonstration: site.demonstration,
    release: shownRelease(release),
    sightings: (sightings.get(id) ?? []).map(({ shown }) => shown),
  };
}
