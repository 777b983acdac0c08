import type { FoundRelease, Listing } from "@heliograph/db";
import { compareVersions } from "@heliograph/goproxy";

/**
 * Leaves open since when there are releases that the fleet showed first, where a mirror lists something as high already: it may
 * have had them before, unnoticed while nobody looked.
 */
export const doubtFirsts = (
  found: readonly FoundRelease[],
  listings: readonly Pick<Listing, "module" | "newest">[],
): FoundRelease[] =>
  found.map((release) => {
    const mayBeOlder = listings.some(
      ({ module, newest }) =>
        module === release.module && newest !== null && compareVersions(newest, release.version) >= 0,
    );
    return release.source === "fleet" && mayBeOlder ? { ...release, publishedAfter: null } : release;
  });
