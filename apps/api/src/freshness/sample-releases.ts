import { hours, minutes } from "@heliograph/core";
import { compareVersions, parseVersion, type IndexEntry } from "@heliograph/goproxy";

/** What is older has arrived where it was going to before we can look. */
const freshMs = minutes(15);

/** Releases are drawn over the whole of an hour: at most a quarter of them in a quarter of it. */
const [hourMs, quarterMs] = [hours(1), minutes(15)];

/**
 * Draws the releases that are watched for beside those of the basket: fresh ones, one of a module, full releases before
 * pre-releases, and no more than so many an hour with those that are watched for already.
 */
export function sampleReleases(
  entries: readonly IndexEntry[],
  watched: readonly { module: string; publishedBy: number }[],
  { perHour, now }: { perHour: number; now: number },
): IndexEntry[] {
  const modules = new Set(watched.map(({ module }) => module));
  const fresh = entries.filter(({ path, at }) => now - at <= freshMs && !modules.has(path));
  const ofEach = [...Map.groupBy(fresh, ({ path }) => path).values()].flatMap((group) =>
    group.toSorted(byWorth).slice(0, 1),
  );
  const since = (spanMs: number) => watched.filter(({ publishedBy }) => now - publishedBy < spanMs).length;
  const room = Math.min(perHour - since(hourMs), Math.ceil(perHour / 4) - since(quarterMs));
  return ofEach
    .toSorted((a, b) => Number(isPrerelease(a)) - Number(isPrerelease(b)) || b.at - a.at)
    .slice(0, Math.max(0, room));
}

const byWorth = (a: IndexEntry, b: IndexEntry) =>
  Number(isPrerelease(a)) - Number(isPrerelease(b)) || compareVersions(b.version, a.version);

const isPrerelease = ({ version }: IndexEntry) => parseVersion(version)?.prerelease !== "";
