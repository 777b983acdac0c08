import type { FollowedRelease } from "@heliograph/core";
import { isVersionOf } from "../inspect/choose-sample.ts";
import { isSettled } from "./arrival.ts";
import type { FreshnessMemory } from "./freshness-memory.ts";
import { nextLookAt, nextSteadyLookAt } from "./rhythm.ts";

/** Most releases that one look is for. */
const mostReleases = 32;

/** A module that is to be looked at, and the releases to look for in it. */
export type Visit = { module: string; releases: readonly FollowedRelease[] };

/** What may be looked at. */
export type Wanted = { basket: readonly string[]; releases: readonly FollowedRelease[] };

/**
 * The modules that are due, what has waited longest first. While the budget is scarce it is only those with releases that are
 * watched for, half as often.
 */
export function dueVisits(
  { basket, releases }: Wanted,
  { memory, now, isScarce }: { memory: FreshnessMemory; now: number; isScarce: boolean },
): Visit[] {
  const awaited = Map.groupBy(
    releases.filter((release) => isAwaited(release, memory)),
    ({ module }) => module,
  );
  const steady = new Map(isScarce ? [] : basket.map((module, at) => [module, at / basket.length]));
  return [...new Set([...steady.keys(), ...awaited.keys()])]
    .map((module) => {
      const wanted = awaited.get(module) ?? [];
      const dueAt = Math.min(
        steadyLookAt(module, steady.get(module), memory),
        ...wanted.map((release) => releaseLookAt(release, { memory, isScarce })),
      );
      return { module, releases: wanted.slice(0, mostReleases), dueAt };
    })
    .filter(({ dueAt }) => dueAt <= now)
    .toSorted((one, other) => one.dueAt - other.dueAt);
}

const isAwaited = (release: FollowedRelease, memory: FreshnessMemory) =>
  isVersionOf(release.module, release.version) && (release.again || !isSettled(memory.arrival(release)));

function steadyLookAt(module: string, place: number | undefined, memory: FreshnessMemory): number {
  if (place === undefined) return Number.POSITIVE_INFINITY;
  const { triedAt } = memory.module(module);
  return triedAt === undefined ? 0 : nextSteadyLookAt(triedAt, place);
}

function releaseLookAt(
  release: FollowedRelease,
  { memory, isScarce }: { memory: FreshnessMemory; isScarce: boolean },
): number {
  const arrival = memory.arrival(release);
  const lookAt = nextLookAt(release, arrival);
  return isScarce && arrival.triedAt !== undefined ? 2 * lookAt - arrival.triedAt : lookAt;
}
