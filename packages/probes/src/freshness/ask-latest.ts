import { compareVersions, parseVersion } from "@heliograph/goproxy";
import { versionLimit } from "./listing.ts";
import { replyTo, type Mirror } from "./replies.ts";

/** What `@latest` says, null where it says nothing that is a version, and for how long caches have kept that. */
export async function askLatest(
  mirror: Mirror,
  module: string,
): Promise<{ latest: string | null; ageMs: number }> {
  const reply = await replyTo(mirror, (client) => client.latest(module));
  if (reply.standing !== "known") return { latest: null, ageMs: 0 };
  const { version } = reply.value;
  const isVersion = parseVersion(version) !== undefined && version.length <= versionLimit;
  return { latest: isVersion ? version : null, ageMs: reply.ageMs };
}

/**
 * Whether `@latest` has come as far as a version; null where it cannot tell. It passes over pre-releases where there are others,
 * and what is higher than a version that is not listed says nothing of that: it may be a fix of an older line.
 */
export function isShownByLatest(version: string, latest: string | null, isListed: boolean): boolean | null {
  if (latest === null || (isPrerelease(version) && !isPrerelease(latest))) return null;
  const order = compareVersions(latest, version);
  return order > 0 && !isListed ? null : order >= 0;
}

const isPrerelease = (version: string) => parseVersion(version)?.prerelease !== "";
