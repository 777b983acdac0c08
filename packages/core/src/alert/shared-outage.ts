import {
  burstOf,
  failingSince,
  fewestTogether,
  isFresh,
  isIn,
  isMost,
  lookedRoundMs,
  type Testimony,
} from "./testimony.ts";

/** Whether mirrors fail each for itself, or most at once and from everywhere; `unclear` while too little has been looked at. */
export type Sharing = "apart" | "unclear" | "shared";

/** What most mirrors at once come to. */
export type SharedOutage = {
  sharing: Sharing;
  /** The mirrors that began to fail together. */
  mirrorIds: ReadonlySet<number>;
  /** When the first of them did. */
  since: number;
};

/**
 * Whether every vantage sees most mirrors, and three, fail that began to within two minutes of each other; `undefined` while none
 * fails. Mirrors that had failed before are left out.
 */
export function sharedOutageOf(testimonies: readonly Testimony[], now: number): SharedOutage | undefined {
  const counted = testimonies.filter((testimony) => testimony.healthy && isFresh(now)(testimony));
  const firsts = firstFailures(counted);
  const burst = burstOf([...firsts.values()]);
  const [anyone] = counted;
  if (burst === undefined || anyone === undefined) return undefined;
  const mirrorIds = new Set(
    [...firsts].filter(([, since]) => isIn(burst, since)).map(([mirrorId]) => mirrorId),
  );
  const known = counted.filter(({ mirrorId }) => (firsts.get(mirrorId) ?? burst.from) >= burst.from);
  const views = [...Map.groupBy(known, ({ vantage }) => vantage).values()].map((own) =>
    viewOf(own, { mirrorIds, from: burst.from }),
  );
  const isDecided = now - burst.from > lookedRoundMs(anyone);
  return { sharing: sharingOf(mirrorIds.size, views, isDecided), mirrorIds, since: burst.from };
}

/** When each failing mirror began to fail, from wherever that was seen first. */
function firstFailures(testimonies: readonly Testimony[]): Map<number, number> {
  const firsts = new Map<number, number>();
  for (const testimony of testimonies) {
    const since = failingSince(testimony);
    if (since === undefined) continue;
    firsts.set(testimony.mirrorId, Math.min(since, firsts.get(testimony.mirrorId) ?? Infinity));
  }
  return firsts;
}

/** Of how many mirrors a vantage sees how many fail, and how many it has looked at since. */
type View = { failing: number; looked: number; all: number };

const viewOf = (
  own: readonly Testimony[],
  { mirrorIds, from }: { mirrorIds: ReadonlySet<number>; from: number },
): View => ({
  failing: own.filter(({ mirrorId, tally }) => tally.failures > 0 && mirrorIds.has(mirrorId)).length,
  looked: own.filter(({ tally }) => tally.failures > 0 || tally.scheduledAt >= from).length,
  all: own.length,
});

function sharingOf(mirrors: number, views: readonly View[], isDecided: boolean): Sharing {
  if (mirrors >= fewestTogether && views.every(({ failing, all }) => isMost(failing, all))) return "shared";
  const mayBe = views.every(({ failing, looked, all }) => all >= fewestTogether && isMost(failing, looked));
  return mirrors > 1 && mayBe && !isDecided ? "unclear" : "apart";
}
