import { seconds, type Vantage } from "@heliograph/core";

/** A prober silent for three heartbeats is offline. */
const silentForMs = seconds(90);

/** Whether a vantage can be believed; times are epoch milliseconds. */
export function healthOf(
  { lastSeenAt, isolatedSince }: { lastSeenAt: number | null; isolatedSince: number | null },
  now: number,
): Vantage["health"] {
  if (lastSeenAt === null) return "awaited";
  if (now - lastSeenAt > silentForMs) return "offline";
  return isolatedSince === null ? "healthy" : "isolated";
}
