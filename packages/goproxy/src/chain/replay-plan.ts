import { minuteStates, type MinuteState } from "@heliograph/core";
import type { Hop } from "./hop.ts";
import { stateAt, type Minutes } from "./replay-series.ts";
import type { Answer } from "./walk.ts";

/** How a minute ended in which a hop held everything up, or nothing is known of one. */
type Cut = Extract<MinuteState, "hangs" | "unseen">;

/** Where a walk ended: the hops that were asked, by their places in the list, and how. */
type Ended<End extends string> = { asked: readonly number[]; end: End | Cut };

/** Where a walk stands on its way: what was answered so far, and whom it asks next; after each state, where it stands then. */
type Waiting<End extends string> = {
  asked: readonly number[];
  answered: readonly MinuteState[];
  hop: number;
  next: (Place<End> | undefined)[];
};

type Place<End extends string> = Ended<End> | Waiting<End>;

/** Walks a list with the answers that it is given, and says how that ended. */
type Walk<End extends string> = (ask: (hop: Hop) => Answer<null, null>) => End;

/** A list, how it is walked, and where that waits for an answer: each place is found when a minute first comes to it. */
type Way<End extends string> = { hops: readonly Hop[]; walk: Walk<End>; known: Map<string, Waiting<End>> };

/** All the ways that a walk over one list can take. */
export type Plan<End extends string> = Way<End> & { start: Place<End> };

/** Begins a plan with the head of the list. */
export function planWalk<End extends string>(hops: readonly Hop[], walk: Walk<End>): Plan<End> {
  const way: Way<End> = { hops, walk, known: new Map() };
  return { ...way, start: placeAfter(way, [], []) };
}

/** How a minute ends, and the hops that are asked in it. */
export function takeMinute<End extends string>(
  plan: Plan<End>,
  hops: readonly Minutes[],
  minute: number,
): Ended<End> {
  let place = plan.start;
  while ("next" in place) {
    const state = stateAt(hops[place.hop], minute);
    place = place.next[state] ??= placeAfter(
      plan,
      [...place.asked, place.hop],
      [...place.answered, minuteStates[state] ?? "unseen"],
    );
  }
  return place;
}

/**
 * Where a walk stands after some answers: it is walked anew with them, and asks the first hop that has given none. Hops are asked
 * in their order, and all that is remembered of those before is whether one failed.
 */
function placeAfter<End extends string>(
  { hops, walk, known }: Way<End>,
  asked: readonly number[],
  answered: readonly MinuteState[],
): Place<End> {
  const last = answered.at(-1);
  if (last === "hangs" || last === "unseen") return { asked, end: last };
  let count = 0;
  let waiting: Hop | undefined;
  const end = walk((hop) => {
    const state = answered[count];
    count += 1;
    if (state === "not-found" || state === "error") return { outcome: state, failure: null };
    if (state === undefined) waiting = hop;
    return { outcome: "ok", value: null };
  });
  if (waiting === undefined) return { asked, end };
  const hop = hops.indexOf(waiting);
  const key = `${hop} ${answered.includes("error")}`;
  const place = known.get(key) ?? { asked, answered, hop, next: [] };
  known.set(key, place);
  return place;
}
