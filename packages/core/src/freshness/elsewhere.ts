import type { Arrival, SpreadingRelease } from "./arrival.ts";

/** What one vantage saw of all releases on one mirror. */
export type Angle = { mirrorId: number; vantageId: number; arrivals: readonly Arrival[] };

/** When so many mirrors other than that one listed a release for good; `undefined` as long as fewer do. */
export type Elsewhere = (release: SpreadingRelease, mirrorId: number) => number | undefined;

/** Knows of each release when it was listed for good by a number of mirrors, each as the first vantage saw it. */
export function elsewhere(angles: readonly Angle[], mirrorCount: number): Elsewhere {
  const listed = new Map<number, Map<number, number>>();
  for (const { mirrorId, arrivals } of angles) {
    for (const { release, shownAt } of arrivals) {
      if (shownAt === undefined) continue;
      const ofRelease = listed.get(release.id) ?? new Map<number, number>();
      listed.set(release.id, ofRelease.set(mirrorId, Math.min(shownAt, ofRelease.get(mirrorId) ?? Infinity)));
    }
  }
  const inOrder = new Map([...listed].map(([id, at]) => [id, [...at].toSorted(([, a], [, b]) => a - b)]));
  return (release, mirrorId) => {
    const first = inOrder.get(release.id)?.slice(0, mirrorCount + 1) ?? [];
    return first.filter(([id]) => id !== mirrorId)[mirrorCount - 1]?.[1];
  };
}
