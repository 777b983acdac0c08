import type { LineEntry } from "@heliograph/db";

/** What a channel was told of an incident, or is to be, since that last ended. */
export function currentOf(line: readonly LineEntry[], channelId: number): LineEntry[] {
  const entries = line.filter((entry) => entry.channelId === channelId);
  return entries.slice(entries.findLastIndex(({ kind }) => kind === "recovered") + 1);
}
