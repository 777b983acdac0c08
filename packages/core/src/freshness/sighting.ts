/** One moment at which a mirror did or did not show a release: at some time between the two, in epoch milliseconds. */
export type Glimpse = { askedAt: number; answeredAt: number; shown: boolean };

/** So many glimpses in a row must show a release before it has arrived: several caches may answer, and not all have it. */
export const lastingGlimpses = 3;

/** The interval in which a mirror first showed a release, in epoch milliseconds. */
export type Sighting = {
  /** The last time that it was missed before it was ever shown; undefined where it was never missed. */
  missedAt: number | undefined;
  /** The first time that it was shown at all. */
  firstShownAt: number | undefined;
  /** From when on it was shown for good: the first of several in a row. */
  shownAt: number | undefined;
  /** Since it had arrived it has been missed so often in a row, from `since` to `until`; undefined while it is shown. */
  absence: { since: number; until: number; count: number } | undefined;
};

/** What glimpses of one release, on one surface of one mirror from one vantage, come to; in whatever order they became known. */
export function sightingOf(glimpses: readonly Glimpse[]): Sighting {
  const inOrder = glimpses.toSorted((a, b) => a.askedAt - b.askedAt || a.answeredAt - b.answeredAt);
  const first = inOrder.findIndex(({ shown }) => shown);
  const lasting = inOrder.findIndex((_, at) => isLastingFrom(inOrder, at));
  const beforeIt = first === -1 ? inOrder : inOrder.slice(0, first);
  return {
    missedAt: beforeIt.at(-1)?.askedAt,
    firstShownAt: inOrder[first]?.answeredAt,
    shownAt: inOrder[lasting]?.answeredAt,
    absence: lasting === -1 ? undefined : absenceOf(inOrder.slice(lasting)),
  };
}

function isLastingFrom(glimpses: readonly Glimpse[], at: number): boolean {
  const row = glimpses.slice(at, at + lastingGlimpses);
  return row.length === lastingGlimpses && row.every(({ shown }) => shown);
}

function absenceOf(glimpses: readonly Glimpse[]): Sighting["absence"] {
  const missed = glimpses.slice(glimpses.findLastIndex(({ shown }) => shown) + 1);
  const [first, last] = [missed[0], missed.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return { since: first.askedAt, until: last.answeredAt, count: missed.length };
}
