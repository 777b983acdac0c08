import { MirrorFailure, seconds, type Freshness } from "@heliograph/core";
import type { Asker } from "@heliograph/goproxy";
import type { Meter } from "../inspect/meter.ts";
import type { Task } from "../probe.ts";
import { dueVisits } from "./due.ts";
import { lookAt } from "./look-at.ts";

/** Most modules that one run looks at, and how long it goes on beginning with others. */
const mostVisits = 16;
const beginningMs = seconds(20);

/** When a run ends, whatever is under way; what was not looked at is due in the next one. */
const endingMs = seconds(27);

/** No question is waited for longer: the next timing of an answer waits for it. */
const questionMs = seconds(9);

/** Once a run has taken so many bytes, it asks for nothing more. */
const runBytes = 4 * 1_024 * 1_024;

/** Looks at what is due, the longest due first, until the mirror fails: answers how. What was seen until then is in `seen`. */
export async function lookAround(
  { check, basket, releases, memory, signal }: Task,
  meter: Meter,
  seen: Freshness,
): Promise<MirrorFailure | undefined> {
  const { freshness } = memory.mirror(check.mirror);
  const ending = AbortSignal.timeout(endingMs);
  const outbound = within(meter, AbortSignal.any([signal, ending]));
  const around = { mirror: { outbound, baseUrl: check.baseUrl }, memory: freshness };
  const startedAt = performance.now();
  const now = Date.now();
  const isScarce = freshness.day.allowance(now) !== "ample";
  try {
    for (const visit of dueVisits({ basket, releases }, { memory: freshness, now, isScarce })) {
      if (!mayBegin()) break;
      const { looks, spreads } = await lookAt(visit, around);
      seen.looks.push(...looks);
      seen.spreads.push(...spreads);
    }
    return undefined;
  } catch (error) {
    if (error instanceof MirrorFailure) return error;
    if (ending.aborted && !signal.aborted) return undefined;
    throw error;
  }

  function mayBegin(): boolean {
    return (
      seen.looks.length < mostVisits &&
      performance.now() - startedAt < beginningMs &&
      meter.measures.receivedBytes < runBytes &&
      freshness.day.allowance(Date.now()) !== "none"
    );
  }
}

/** A way out on which no question takes too long. */
const within = (outbound: Asker, signal: AbortSignal): Asker => ({
  get: (url, options) => outbound.get(url, { ...options, deadlineMs: questionMs, signal }),
});
