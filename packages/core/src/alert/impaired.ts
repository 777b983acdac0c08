import type { OwnCause } from "../cause.ts";
import { suffices } from "../judge.ts";
import { minutes, seconds } from "../time.ts";
import type { OwnTrouble } from "./follow-own.ts";

/** A prober silent for three heartbeats is offline. */
export const silentForMs = seconds(90);

/** A trouble that has lasted so long takes a vantage out of the count of those that look. */
const lostAfterMs = seconds(30);

/** A trouble is told once it has lasted so long: what others have of the same cause has come to light by then. */
const toldAfterMs = minutes(1);

/** What decides whether a vantage can be believed; times are epoch milliseconds. */
export type VantageState = {
  slug: string;
  /** Null before its first word. */
  lastSeenAt: number | null;
  isolatedSince: number | null;
  doubtedSince: number | null;
};

/** What can be wrong with a vantage. */
export const vantageCauses = [
  "vantage_offline",
  "vantage_cut_off",
  "vantage_doubted",
] as const satisfies OwnCause[];
type VantageCause = (typeof vantageCauses)[number];

/** What is wrong with a vantage, and since when; `cause` is undefined of one that is still awaited. */
type Trouble = OwnTrouble & { slug: string; cause: VantageCause | undefined };

/** What is wrong with our own looking. */
export type OwnTroubles = {
  vantages: Trouble[];
  /** That too few vantages are well to judge mirrors by; it is told with the first of them that is. */
  impairment: OwnTrouble | undefined;
};

/**
 * What is wrong with our own looking. Silence counts from when somebody listened: `listeningSince`. When so many vantages are lost
 * that nothing can be said, that is known before the first of them is told of.
 */
export function ownTroubles(
  vantages: readonly VantageState[],
  { listeningSince, now }: { listeningSince: number; now: number },
): OwnTroubles {
  const troubles = vantages.flatMap((vantage) => troubleOf(vantage, { listeningSince, now }) ?? []);
  const isEnough = (lost: number) => suffices(vantages.length - lost, vantages.length);
  if (vantages.length === 0 || isEnough(troubles.length))
    return { vantages: troubles, impairment: undefined };
  const lostAt = troubles
    .map(({ since }) => since + lostAfterMs)
    .filter((at) => at <= now)
    .toSorted((a, b) => a - b);
  const since = lostAt.find((_, place) => !isEnough(place + 1));
  const isTold = since !== undefined && troubles.some((trouble) => now - trouble.since >= toldAfterMs);
  return { vantages: troubles, impairment: { since: since ?? now, isTold } };
}

function troubleOf(
  { slug, lastSeenAt, isolatedSince, doubtedSince }: VantageState,
  { listeningSince, now }: { listeningSince: number; now: number },
): Trouble | undefined {
  const trouble = (cause: VantageCause | undefined, since: number) => ({
    slug,
    cause,
    since,
    isTold: cause !== undefined && now - since >= toldAfterMs,
  });
  if (lastSeenAt === null) return trouble(undefined, listeningSince + silentForMs);
  if (now - lastSeenAt > silentForMs) {
    return trouble("vantage_offline", Math.max(lastSeenAt, listeningSince) + silentForMs);
  }
  if (isolatedSince !== null) return trouble("vantage_cut_off", isolatedSince);
  if (doubtedSince !== null) return trouble("vantage_doubted", doubtedSince);
  return undefined;
}
