import { lastingGlimpses, sightingOf, surfaces, type Glimpse, type Surface } from "@heliograph/core";
import type { KeptLook, KeptLooksRow } from "@heliograph/db";

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

const places: Record<Surface, 2 | 3 | 4> = { list: 2, latest: 3, exact: 4 };

/** What looks tell of one surface; what had been shown for good was shown in as many answers as that takes. */
const glimpsesOf = (looks: readonly KeptLook[], surface: Surface): Glimpse[] =>
  looks.flatMap((look) => {
    const [askedAt, answeredAt] = look;
    const shown = look[places[surface]];
    if (shown === null) return [];
    const glimpse = { askedAt, answeredAt, shown: shown > 0 };
    return shown === 2 ? Array.from({ length: lastingGlimpses }, () => glimpse) : [glimpse];
  });

const dateOf = (at: number | undefined) => (at === undefined ? null : new Date(at));
