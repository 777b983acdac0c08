import { minuteStates, type MinuteState } from "@heliograph/core";
import type { Hop } from "./hop.ts";
import { stateAt, type Minutes } from "./replay-series.ts";
import type { Answer } from "./walk.ts";

/** How a minute ended in which a hop held everything up, or nothing is known of one. */
type Cut = Extract<MinuteState, "hangs" | "unseen">;

/** Where a walk stands: the hops that were asked, by their places in the list, what they answered, and how it ended. */
type Place<End extends string> = {
  asked: readonly number[];
  answered: readonly MinuteState[];
  /** `undefined` while somebody is to be asked: `hop`, after whose answer it stands at one of `next`. */
  end: End | Cut | undefined;
  hop: number;
  next: (Place<End> | undefined)[];
};

/** Walks a list with the answers that it is given, and says how that ended. */
type Walk<End extends string> = (ask: (hop: Hop) => Answer<null, null>) => End;

/** All the ways that a walk over one list can take, each found when a minute first takes it. */
export type Plan<End extends string> = { hops: readonly Hop[]; walk: Walk<End>; start: Place<End> };

/** Begins a plan with the head of the list. */
export const planWalk = <End extends string>(hops: readonly Hop[], walk: Walk<End>): Plan<End> => ({
  hops,
  walk,
  start: placeAfter({ hops, walk }, [], []),
});

/** How a minute ends, and the hops that are asked in it. */
export function takeMinute<End extends string>(plan: Plan<End>, hops: readonly Minutes[], minute: number) {
  let place = plan.start;
  while (place.end === undefined) {
    const state = stateAt(hops[place.hop], minute);
    place = place.next[state] ??= placeAfter(
      plan,
      [...place.asked, place.hop],
      [...place.answered, minuteStates[state] ?? "unseen"],
    );
  }
  return { end: place.end, asked: place.asked };
}

/** Where a walk stands after some answers: it is walked anew with them, and asks the first hop that has given none. */
function placeAfter<End extends string>(
  { hops, walk }: Pick<Plan<End>, "hops" | "walk">,
  asked: readonly number[],
  answered: readonly MinuteState[],
): Place<End> {
  const place = { asked, answered, hop: -1, next: [] };
  const last = answered.at(-1);
  if (last === "hangs" || last === "unseen") return { ...place, end: last };
  let count = 0;
  let waiting: Hop | undefined;
  const end = walk((hop) => {
    const state = answered[count];
    count += 1;
    if (state === "not-found" || state === "error") return { outcome: state, failure: null };
    if (state === undefined) waiting = hop;
    return { outcome: "ok", value: null };
  });
  return waiting === undefined ? { ...place, end } : { ...place, end: undefined, hop: hops.indexOf(waiting) };
}
