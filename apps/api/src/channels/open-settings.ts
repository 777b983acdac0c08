import { UnreadableSecret, type SecretBox } from "../secrets/secret-box.ts";
import { openChannel, type ChannelSettings } from "./open-channel.ts";

/** What a channel is set up with, of what is kept of it; undefined where no key at hand opens that. */
export function openSettings(box: Pick<SecretBox, "open">, sealed: string): ChannelSettings | undefined {
  try {
    return openChannel(box, sealed);
  } catch (error) {
    if (error instanceof UnreadableSecret) return undefined;
    throw error;
  }
}
