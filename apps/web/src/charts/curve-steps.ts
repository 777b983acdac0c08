import type { ShownRelease, ShownSighting, ShownSpan } from "@heliograph/core";

/** How many mirrors list a release from so long after its publication on, possibly and certainly. */
export type CurveStep = { afterMs: number; possibly: number; certainly: number };

/** How a release spread over the mirrors that were asked for it. */
export type Curve = { asked: number; steps: CurveStep[] };

/**
 * Counts the mirrors that list a release over time. One is possibly among them from the last miss of whichever vantage was
 * shown it first, and certainly from when every vantage was; what a mirror keeps out of its list for a reason is left out.
 */
export function curveOf({ publishedBy }: ShownRelease, sightings: readonly ShownSighting[]): Curve {
  const publishedMs = Date.parse(publishedBy);
  const listed = sightings.filter(({ surface, hidden }) => surface === "list" && hidden === null);
  const mirrors = [...Map.groupBy(listed, ({ mirror }) => mirror).values()].map((seen) =>
    arrivalIn(seen, publishedMs),
  );
  const times = new Set(mirrors.flatMap(({ atLeastMs, atMostMs }) => [atLeastMs, atMostMs]));
  const steps = [...times]
    .filter((afterMs) => afterMs !== null)
    .toSorted((a, b) => a - b)
    .map((afterMs) => ({
      afterMs,
      possibly: mirrors.filter(({ atLeastMs }) => atLeastMs !== null && atLeastMs <= afterMs).length,
      certainly: mirrors.filter(({ atMostMs }) => atMostMs !== null && atMostMs <= afterMs).length,
    }));
  return { asked: mirrors.length, steps };
}

/** Between when a mirror came to list a release, by all its sightings: null where that has not happened. */
function arrivalIn(seen: readonly ShownSighting[], publishedMs: number): ShownSpan {
  const after = (at: string | null) => (at === null ? 0 : Math.max(0, Date.parse(at) - publishedMs));
  const first = seen.filter(({ firstShownAt }) => firstShownAt !== null);
  const isEverywhere = seen.every(({ shownAt }) => shownAt !== null);
  return {
    atLeastMs: first.length === 0 ? null : Math.min(...first.map(({ missedAt }) => after(missedAt))),
    atMostMs: isEverywhere ? Math.max(...seen.map(({ shownAt }) => after(shownAt))) : null,
  };
}

/** How long it took until a share of the mirrors listed it; `undefined` where that many certainly do not yet. */
export function reached({ asked, steps }: Curve, share: number): ShownSpan | undefined {
  const wanted = Math.ceil(asked * share);
  const certain = steps.find(({ certainly }) => certainly >= wanted);
  if (asked === 0 || certain === undefined) return undefined;
  const possible = steps.find(({ possibly }) => possibly >= wanted);
  return { atLeastMs: possible?.afterMs ?? null, atMostMs: certain.afterMs };
}
