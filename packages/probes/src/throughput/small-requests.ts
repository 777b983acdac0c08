import { setTimeout as sleep } from "node:timers/promises";
import { MirrorFailure, type Facts, type Measures } from "@heliograph/core";

/** Between the beginnings of two small requests, so that there are four a second at most. */
const paceMs = 250;

/** Asks for something small once. */
export type AskSmall = (signal: AbortSignal) => Promise<{ measures: Measures; facts: Facts }>;

/** Times to first byte of small requests, what the last one saw, and how many failed. */
export type SmallRequests = { ttfbMs: number[]; facts: Facts; failedCount: number };

/** Asks for something small so many times, at an even pace. @throws MirrorFailure where one fails */
export async function timeAlone(ask: AskSmall, count: number, signal: AbortSignal): Promise<SmallRequests> {
  const seen = none();
  for (let left = count; left > 0; left -= 1) {
    const rest = left > 1 ? sleep(paceMs, undefined, { signal }) : undefined;
    const [answer] = await Promise.all([ask(signal), rest]);
    add(seen, answer);
  }
  return seen;
}

/**
 * Asks for something small at an even pace until `over`, at most so many times. One that is not answered by then was not under
 * load throughout and does not count. @throws MirrorFailure where the mirror limits us; other failures are counted
 */
export async function timeBeside(
  ask: AskSmall,
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

async function askOrCount(ask: AskSmall, seen: SmallRequests, signal: AbortSignal): Promise<void> {
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
