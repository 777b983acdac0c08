import type { ToldChannel } from "@heliograph/db";

/** Who is told what a channel can't be: those that the configuration names for that, and without any all others. */
export function standInsFor(channelId: number | undefined, channels: readonly ToldChannel[]): ToldChannel[] {
  const others = channels.filter(({ id, disabledReason }) => id !== channelId && disabledReason === null);
  const fallbacks = others.filter(({ isFallback }) => isFallback);
  return fallbacks.length > 0 ? fallbacks : others;
}
