import type { Arrival } from "./arrival.ts";

/**
 * Arrivals as counted from when the upstream first listed the release, where it was seen to lack it after publication: no
 * mirror can show what the upstream has not. What it lacks still is left out. `upstream` is what all vantages saw there.
 */
export function sinceUpstream(arrivals: readonly Arrival[], upstream: readonly Arrival[]): Arrival[] {
  const listed = listedUpstream(upstream);
  return arrivals.flatMap((arrival) => {
    const { release } = arrival;
    const { missedAt, firstShownAt } = listed.get(release.id) ?? {};
    const { after, by } = release.published;
    if (missedAt === undefined || missedAt <= by) return [arrival];
    if (firstShownAt === undefined) return [];
    const published = { after: Math.max(after ?? missedAt, missedAt), by: Math.max(by, firstShownAt) };
    return [{ ...arrival, release: { ...release, published } }];
  });
}

type Listed = Pick<Arrival, "missedAt" | "firstShownAt">;

/** The first sight from any vantage, and the last miss from any before it. */
function listedUpstream(upstream: readonly Arrival[]): Map<number, Listed> {
  const listed = new Map<number, Listed>();
  for (const [id, seen] of Map.groupBy(upstream, ({ release }) => release.id)) {
    const shown = seen.flatMap(({ firstShownAt }) => firstShownAt ?? []);
    const firstShownAt = shown.length === 0 ? undefined : Math.min(...shown);
    const missed = seen.flatMap(({ missedAt }) => missedAt ?? []);
    const before = missed.filter((at) => firstShownAt === undefined || at < firstShownAt);
    listed.set(id, { missedAt: before.length === 0 ? undefined : Math.max(...before), firstShownAt });
  }
  return listed;
}
