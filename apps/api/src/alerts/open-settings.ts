import type { ClaimedChannel } from "@heliograph/db";
import { openChannel, type ChannelSettings } from "../channels/open-channel.ts";
import { UnreadableSecret } from "../secrets/secret-box.ts";
import type { Means } from "./post.ts";

/** What a channel is set up with; undefined where no key at hand opens that. */
export function openSettings(
  { sealed }: Pick<ClaimedChannel, "sealed">,
  { box }: Pick<Means, "box">,
): ChannelSettings | undefined {
  try {
    return openChannel(box, sealed);
  } catch (error) {
    if (error instanceof UnreadableSecret) return undefined;
    throw error;
  }
}
