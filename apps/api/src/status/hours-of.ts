import type { Hour } from "@heliograph/core";
import type { LatencyHour, TransferHour } from "@heliograph/db";

/** The hours of the day of each mirror, with what is known of latency and of rates in each. */
export function hoursOf(
  latencies: readonly LatencyHour[],
  transfers: readonly TransferHour[],
): Map<number, Hour[]> {
  const mirrors = new Map<number, Map<string, Hour>>();
  for (const { mirrorId, ...known } of [...latencies, ...transfers]) {
    const hours = mirrors.get(mirrorId) ?? new Map<string, Hour>();
    mirrors.set(mirrorId, hours);
    const name = `${known.vantage} ${known.hour}`;
    const none = { ttfbCount: 0, p50TtfbMs: null, transferCount: 0, p50Mbps: null };
    hours.set(name, { ...none, ...hours.get(name), ...known });
  }
  return new Map([...mirrors].map(([mirrorId, hours]) => [mirrorId, [...hours.values()]]));
}
