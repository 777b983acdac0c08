import type { MirrorFreshness } from "@heliograph/core";

/** Whether any of these releases was published since that moment, in epoch milliseconds, and looked for at the mirror. */
export const wasLookedFor = (releases: MirrorFreshness["releases"], since: number): boolean =>
  releases.some(({ publishedBy, sightings }) => sightings.length > 0 && Date.parse(publishedBy) >= since);
