import type { ShownSighting, ShownSpan, Surface } from "@heliograph/core";

/** How one release came to all vantages together on one surface: `undefined` where no look tells. */
export type Arrival =
  | { kind: "shown"; lag: ShownSpan }
  | { kind: "retracted" | "refused" | "notYet" | "unconfirmed" }
  | undefined;

/** Sums up the sightings of one release at one mirror: from the least to the most that any vantage had to wait. */
export function arrivalOf(sightings: readonly ShownSighting[], surface: Surface): Arrival {
  const seen = sightings.filter((sighting) => sighting.surface === surface);
  if (seen.length === 0) return undefined;
  const hidden = seen.find((sighting) => sighting.hidden !== null)?.hidden;
  if (hidden) return { kind: hidden };
  if (seen.some(({ firstShownAt }) => firstShownAt === null)) return { kind: "notYet" };
  if (seen.some(({ shownAt }) => shownAt === null)) return { kind: "unconfirmed" };
  const atLeast = seen.map(({ lag }) => lag.atLeastMs);
  const atMost = seen.map(({ lag }) => lag.atMostMs);
  return {
    kind: "shown",
    lag: {
      atLeastMs: atLeast.includes(null) ? null : Math.min(...atLeast.map(Number)),
      atMostMs: atMost.includes(null) ? null : Math.max(...atMost.map(Number)),
    },
  };
}
