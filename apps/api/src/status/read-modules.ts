import type { MirrorFreshness } from "@heliograph/core";
import { readListings, readReleasesOf, type Database, type Listing } from "@heliograph/db";
import { compareVersions } from "@heliograph/goproxy";

type ShownModule = MirrorFreshness["modules"][number];

/** What is newest of some modules on a mirror, and what on the upstream, or else on all other mirrors. */
export async function readModules(
  database: Database,
  mirrorId: number,
  modules: readonly string[],
): Promise<ShownModule[]> {
  const listings = await readListings(database, modules);
  const held = listings
    .filter((listing) => listing.mirrorId === mirrorId)
    .map((listing) => ({ ...listing, newestElsewhere: newestElsewhere(listing, listings) }));
  const missed = held.flatMap(({ module, newest, newestElsewhere: version }) =>
    version !== undefined && (newest === null || compareVersions(newest, version) < 0)
      ? [{ module, version }]
      : [],
  );
  const releases = await readReleasesOf(database, missed);
  const publishedBy = new Map(releases.map((release) => [release.module, release.publishedBy]));
  return held.map(({ module, newest, latest, lookedAt, newestElsewhere: elsewhere }) => ({
    module,
    newest,
    latest,
    lookedAt: new Date(lookedAt).toISOString(),
    newestElsewhere: elsewhere ?? null,
    behindMs: sinceOrNull(publishedBy.get(module), lookedAt),
  }));
}

function newestElsewhere({ module, mirrorId }: Listing, listings: readonly Listing[]): string | undefined {
  const others = listings.filter((other) => other.module === module && other.mirrorId !== mirrorId);
  return highest(others.filter(({ role }) => role === "upstream")) ?? highest(others);
}

const highest = (listings: readonly Listing[]): string | undefined =>
  listings
    .flatMap(({ newest }) => newest ?? [])
    .toSorted(compareVersions)
    .at(-1);

/** What was published after a look was not missed by it. */
const sinceOrNull = (publishedBy: number | undefined, lookedAt: number): number | null =>
  publishedBy === undefined || publishedBy > lookedAt ? null : lookedAt - publishedBy;
