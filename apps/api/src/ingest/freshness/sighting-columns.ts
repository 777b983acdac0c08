import { sightingOf, surfaces } from "@heliograph/core";
import type { KeptLook, KeptLooksRow } from "@heliograph/db";
import { glimpsesOf } from "./glimpses-of.ts";

/** What a sighting's row says beside its looks, as far as it follows from them. */
export function sightingColumns(
  looks: readonly KeptLook[],
): Omit<KeptLooksRow, "releaseId" | "mirrorId" | "vantageId" | "looks" | "lookedAt" | "hidden"> {
  const [list, latest, exact] = surfaces.map((surface) => sightingOf(glimpsesOf(looks, surface)));
  return {
    listMissedAt: dateOf(list?.missedAt),
    listFirstShownAt: dateOf(list?.firstShownAt),
    listShownAt: dateOf(list?.shownAt),
    latestMissedAt: dateOf(latest?.missedAt),
    latestFirstShownAt: dateOf(latest?.firstShownAt),
    latestShownAt: dateOf(latest?.shownAt),
    exactMissedAt: dateOf(exact?.missedAt),
    exactFirstShownAt: dateOf(exact?.firstShownAt),
    exactShownAt: dateOf(exact?.shownAt),
    absentSince: dateOf(list?.absence?.since),
    absentUntil: dateOf(list?.absence?.until),
    absentCount: list?.absence?.count ?? 0,
  };
}

const dateOf = (at: number | undefined) => (at === undefined ? null : new Date(at));
