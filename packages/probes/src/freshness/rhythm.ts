import { hours, minutes, seconds, type FollowedRelease } from "@heliograph/core";
import { isConfirming, type Arrival } from "./arrival.ts";

/** How often a module is looked at however long nothing was released, and a release that was missed where it had been. */
export const steadyMs = minutes(5);

/** The ages at which a release is looked for at first. */
const earlyAges = [seconds(30), ...[1, 2, 5, 10, 20, 30, 45, 60].map(minutes)];

/** When a release is to be looked for next; what its mirror has begun to show at the very next opportunity. */
export function nextLookAt(
  { publishedBy, again }: Pick<FollowedRelease, "publishedBy" | "again">,
  arrival: Arrival,
): number {
  const publishedAt = Date.parse(publishedBy);
  const { triedAt } = arrival;
  if (triedAt === undefined) return publishedAt + ageAfter(0);
  if (isConfirming(arrival)) return triedAt;
  return again ? triedAt + steadyMs : publishedAt + ageAfter(triedAt - publishedAt);
}

/** When a module that was looked at is to be looked at again: at its place, from 0 up to but without 1, in each stretch of time. */
export function nextSteadyLookAt(triedAt: number, place: number): number {
  const phaseMs = Math.floor(place * steadyMs);
  return (Math.floor((triedAt - phaseMs) / steadyMs) + 1) * steadyMs + phaseMs;
}

/** The age that follows another at which a release is looked for. */
function ageAfter(ageMs: number): number {
  const stepMs = ageMs < hours(6) ? minutes(30) : hours(2);
  return earlyAges.find((early) => early > ageMs) ?? (Math.floor(ageMs / stepMs) + 1) * stepMs;
}
