import { seconds } from "@heliograph/core";

/** Slower than any heartbeat should travel: a clock within it is taken to be right. */
const heartbeatToleranceMs = seconds(2);

/** A batch may be long under way, so its clock is only doubted when a prober's deadline cannot explain it. */
const batchToleranceMs = seconds(30);

/**
 * How far a prober's clock is ahead of ours, in milliseconds, by its newest message. It keeps its known value as long as that
 * explains what is measured: observations sent again must bear the same times.
 */
export function clockSkewMs(
  message: "heartbeat" | "batch",
  { sentAt, now, knownMs }: { sentAt: number; now: number; knownMs: number },
): number {
  const toleranceMs = message === "heartbeat" ? heartbeatToleranceMs : batchToleranceMs;
  const measuredMs = sentAt - now;
  if (Math.abs(measuredMs - knownMs) <= toleranceMs) return knownMs;
  return Math.abs(measuredMs) <= toleranceMs ? 0 : measuredMs;
}
