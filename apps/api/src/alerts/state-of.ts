import type { NewDelivery } from "@heliograph/db";

/** How a delivery begins: a channel that is out of use is told nothing, so that it is dead at once, and others tell it. */
export function stateOf(
  disabledReason: string | null,
  now: number,
  held?: string,
): Pick<NewDelivery, "state" | "reason" | "endedAt"> {
  if (disabledReason !== null) return { state: "dead", reason: disabledReason, endedAt: now };
  return held === undefined ? { state: "waiting" } : { state: "held", reason: held };
}
