import { setTimeout as sleep } from "node:timers/promises";
import { MirrorFailure, type Facts, type Measures } from "@heliograph/core";

/** Something small that is asked for again and again, with so long between the beginnings of two requests. */
export type SmallQuestion = {
  ask: (signal: AbortSignal) => Promise<{ measures: Measures; facts: Facts }>;
  paceMs: number;
};

/** Times to first byte of small requests, what the last one saw, and how many failed. */
export type SmallRequests = { ttfbMs: number[]; facts: Facts; failedCount: number };

/** Asks so many times, at an even pace. @throws MirrorFailure where one fails */
export async function timeAlone(
  { ask, paceMs }: SmallQuestion,
  count: number,
  signal: AbortSignal,
): Promise<SmallRequests> {
  const seen = none();
  for (let left = count; left > 0; left -= 1) {
    const rest = left > 1 ? sleep(paceMs, undefined, { signal }) : undefined;
    const [answer] = await Promise.all([ask(signal), rest]);
    add(seen, answer);
  }
  return seen;
}

/**
 * Asks at an even pace until `over`, at most so many times. One that is not answered by then was not under
 * load throughout and does not count. @throws MirrorFailure where the mirror limits us; other failures are counted
 */
export async function timeBeside(
  { ask, paceMs }: SmallQuestion,
  most: number,
  { signal, over }: { signal: AbortSignal; over: AbortSignal },
): Promise<SmallRequests> {
  const seen = none();
  const either = AbortSignal.any([signal, over]);
  try {
    for (let count = 0; count < most; count += 1) {
      const rest = sleep(paceMs, undefined, { signal: either });
      await Promise.all([askOrCount(ask, seen, either), rest]);
    }
  } catch (error) {
    if (!over.aborted) throw error;
  }
  return seen;
}

async function askOrCount(
  ask: SmallQuestion["ask"],
  seen: SmallRequests,
  signal: AbortSignal,
): Promise<void> {
  try {
    add(seen, await ask(signal));
  } catch (error) {
    if (!(error instanceof MirrorFailure) || error.reason === "rate_limited") throw error;
    seen.failedCount += 1;
  }
}

const none = (): SmallRequests => ({ ttfbMs: [], facts: {}, failedCount: 0 });

function add(seen: SmallRequests, { measures, facts }: { measures: Measures; facts: Facts }): void {
  seen.ttfbMs.push(measures["ttfbMs"] ?? 0);
  seen.facts = facts;
}
