import { hours, minutes, type FollowedRelease } from "@heliograph/core";
import { compareVersions, isRetracted, readRetractions, type Retraction } from "@heliograph/goproxy";
import type { Around } from "./around.ts";
import type { Visit } from "./due.ts";
import { replyTo } from "./replies.ts";

/** Only a release that is missed for so long is supposed to be kept back. */
const patienceMs = minutes(30);

/** How often the retractions of a module are read. */
const everyMs = hours(1);

/**
 * The releases of a module that the mirror may keep out of its list because they are retracted, as the newest versions that it
 * lists tell, which it has stored. Read only where something higher is listed that could take back what is missed for long.
 */
export async function retractedOf(
  { module, releases }: Visit,
  { listed, highest }: { listed: ReadonlySet<string>; highest: readonly string[] },
  { mirror, memory }: Around,
): Promise<string[]> {
  const now = Date.now();
  const known = memory.module(module);
  const { retractionsReadAt = Number.NEGATIVE_INFINITY } = known;
  const missed = releases
    .filter((release) => !listed.has(release.version) && isOverdue(release, now))
    .filter((release) => memory.arrival(release).hidden === null)
    .map(({ version }) => version);
  const telling = [...new Set(highest)].filter(
    (version) => listed.has(version) && missed.some((one) => compareVersions(version, one) > 0),
  );
  if (telling.length === 0 || now - retractionsReadAt < everyMs) return [];
  known.retractionsReadAt = now;
  const retractions: Retraction[] = [];
  for (const version of telling) {
    const reply = await replyTo(mirror, (client) => client.mod(module, version));
    if (reply.standing === "known") retractions.push(...readRetractions(reply.value.toString()));
  }
  return missed.filter((version) => isRetracted(version, retractions));
}

const isOverdue = ({ publishedBy }: FollowedRelease, now: number) =>
  now - Date.parse(publishedBy) > patienceMs;
