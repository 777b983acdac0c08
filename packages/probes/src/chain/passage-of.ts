import { parseGoproxy } from "@heliograph/goproxy/chain";
import { createMemoryStorage } from "@heliograph/sumdb";
import type { Meter } from "../inspect/meter.ts";
import type { Task } from "../probe.ts";
import type { Passage } from "./passage.ts";
import { withinBudget } from "./within-budget.ts";

/** Most bytes of the zip that is got through a chain: what is got all the time is small. */
export const zipLimitBytes = 16 * 1_024 * 1_024;

/**
 * How the canary is got through the chain of a check: within its budget, leaving alone who wants to be, and as by somebody who
 * knows nothing of the checksum database yet. A mirror of it that is behind is right to those who use no other.
 */
export function passageOf(
  { check, canary, log, memory }: Task,
  { meter, budgetBytes, signal }: { meter: Meter; budgetBytes: number; signal: AbortSignal },
): Passage {
  const outbound = memory.rests.heededBy(withinBudget(meter, budgetBytes));
  return {
    hops: parseGoproxy(check.baseUrl),
    gonoproxy: "",
    one: canary,
    database: log && { log, storage: createMemoryStorage() },
    wayTo: () => outbound,
    zipLimitBytes,
    signal,
  };
}
