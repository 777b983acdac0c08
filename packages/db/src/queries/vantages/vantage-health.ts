import { silentForMs, type Vantage } from "@heliograph/core";

/** What decides whether a vantage can be believed; times are epoch milliseconds. */
export type Heard = { lastSeenAt: number | null; isolatedSince: number | null; doubtedSince: number | null };

/** Whether a vantage can be believed; `now` is epoch milliseconds. */
export function healthOf({ lastSeenAt, isolatedSince, doubtedSince }: Heard, now: number): Vantage["health"] {
  if (lastSeenAt === null) return "awaited";
  if (now - lastSeenAt > silentForMs) return "offline";
  if (isolatedSince !== null) return "isolated";
  return doubtedSince === null ? "healthy" : "doubted";
}
