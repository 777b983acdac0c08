import { isLasting } from "./arrival.ts";
import type { FreshnessMemory } from "./freshness-memory.ts";
import { replyTo, type Mirror } from "./replies.ts";
import { withoutFetching } from "./without-fetching.ts";

/**
 * Asks for a version itself, until it has been there often enough: once it is listed; before that only where the mirror is
 * known to answer without fetching it, for what is asked for may otherwise come of the question. Null where nothing was asked or told.
 */
export async function askExact(
  { module, version }: { module: string; version: string },
  { isListed, mirror, memory }: { isListed: boolean; mirror: Mirror; memory: FreshnessMemory },
): Promise<boolean | null> {
  if (isLasting(memory.arrival({ module, version }).row.exact)) return null;
  if (!isListed && memory.honoursNoFetch !== true) return null;
  const asked = isListed ? mirror : withoutFetching(mirror);
  const { standing } = await replyTo(asked, (client) => client.info(module, version));
  return { known: true, unknown: false, refused: null, undecided: null }[standing];
}
