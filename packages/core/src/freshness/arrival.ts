import type { Publication, ReleaseSource } from "./release.ts";
import type { Sighting } from "./sighting.ts";

/** A release whose way to the mirrors is followed. */
export type SpreadingRelease = {
  id: number;
  module: string;
  source: ReleaseSource;
  published: Publication;
};

/** How the list of one mirror came to show a release to one vantage; times are epoch milliseconds. */
export type Arrival = { release: SpreadingRelease } & Pick<Sighting, "missedAt" | "firstShownAt" | "shownAt">;
