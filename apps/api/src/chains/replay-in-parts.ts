import { setImmediate as nextTurn } from "node:timers/promises";
import { days } from "@heliograph/core";
import { addCosts, replay, type Gap, type Replayed } from "@heliograph/goproxy/chain";
import type { PlannedHop } from "../plan/planned-hops.ts";
import type { History, Window } from "./history.ts";

/** A chain over a window of time. */
export type ReplayOrder = { hops: readonly PlannedHop[]; window: Window };

/** So much is replayed at a time, that others need not wait long. */
const partMs = days(15);

/** Replays a chain part by part, and lets others have their turn after each. */
export async function replayInParts(history: History, { hops, window }: ReplayOrder): Promise<Replayed> {
  const parts: Replayed[] = [];
  for (let { since } = window; since < window.until;) {
    const until = Math.min((Math.floor(since / partMs) + 1) * partMs, window.until);
    parts.push(replay(history(hops, { since, until })));
    since = until;
    await nextTurn();
  }
  return {
    cost: addCosts(parts.map(({ cost }) => cost)),
    days: parts.flatMap((part) => part.days),
    gaps: parts.flatMap(({ gaps }) => gaps).reduce<Gap[]>(joined, []),
  };
}

/** Gaps in their order, with one more that may be the last one's other half. */
function joined(gaps: Gap[], gap: Gap): Gap[] {
  const last = gaps.at(-1);
  if (last?.until === gap.from) last.until = gap.until;
  else gaps.push({ ...gap });
  return gaps;
}
