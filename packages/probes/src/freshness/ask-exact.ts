import { MirrorFailure } from "@heliograph/core";
import { isLasting } from "./arrival.ts";
import type { Around } from "./around.ts";
import { replyTo } from "./replies.ts";
import { withoutFetching } from "./without-fetching.ts";

/**
 * Asks for a version itself, until it has been there often enough: once it is listed; before that only where the mirror is
 * known to answer without fetching it, for what is asked for may otherwise come of the question. Null where nothing was asked or told.
 */
export async function askExact(
  release: { module: string; version: string },
  isListed: boolean,
  { mirror, memory }: Around,
): Promise<boolean | null> {
  if (isLasting(memory.arrival(release).row.exact)) return null;
  if (!isListed && memory.honoursNoFetch !== true) return null;
  const asked = isListed ? mirror : withoutFetching(mirror);
  try {
    const { standing } = await replyTo(asked, (client) => client.info(release.module, release.version));
    return standing === "known" || standing === "unknown" ? standing === "known" : null;
  } catch (error) {
    // What is being fetched may take its time: the list has told all that it tells.
    if (error instanceof MirrorFailure && error.reason !== "rate_limited") return null;
    throw error;
  }
}
