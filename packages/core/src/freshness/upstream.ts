import type { Arrival, SpreadingRelease } from "./arrival.ts";

/**
 * Counts arrivals from when the upstream first listed the release, where it was seen to lack it after publication: no mirror
 * can show what the upstream has not. What it lacks still is left out. `upstream` is what all vantages saw there.
 */
export function sinceUpstream(upstream: readonly Arrival[]): (arrivals: readonly Arrival[]) => Arrival[] {
  const byRelease = Map.groupBy(upstream, ({ release }) => release.id);
  const listed = new Map([...byRelease].map(([id, seen]) => [id, listedUpstream(seen)]));
  return (arrivals) =>
    arrivals.flatMap((arrival) => {
      if (!listed.has(arrival.release.id)) return arrival;
      const release = listed.get(arrival.release.id);
      return release === undefined ? [] : { ...arrival, release };
    });
}

/** A release as if published when the first vantage saw it upstream, and after the last miss before that; `undefined` while it is lacking. */
function listedUpstream(seen: readonly Arrival[]): SpreadingRelease | undefined {
  const [first] = seen;
  const shown = seen.flatMap(({ firstShownAt }) => firstShownAt ?? []);
  const shownAt = shown.length === 0 ? Infinity : Math.min(...shown);
  const missed = seen.flatMap(({ missedAt }) => missedAt ?? []).filter((at) => at < shownAt);
  if (first === undefined || missed.length === 0) return first?.release;
  const { release } = first;
  const { after, by } = release.published;
  const missedAt = Math.max(...missed);
  if (missedAt <= by) return release;
  if (shownAt === Infinity) return undefined;
  return {
    ...release,
    published: { after: Math.max(after ?? missedAt, missedAt), by: Math.max(by, shownAt) },
  };
}
