import type { Change, ChangeKind } from "../follow.ts";
import { minutes } from "../time.ts";

/** So many turns within so long are more than anybody wants to be told of. */
export const turnsToFlap = 6;
export const flappingWindowMs = minutes(30);

/** What turns an incident from lasting to over, or back. */
const turns = new Set<ChangeKind>(["opened", "reopened", "resolved"]);

/** Something that happened to the incidents of one mirror and cause; `at` is epoch milliseconds. */
export type PastChange = { kind: ChangeKind; at: number };

/**
 * A change as it is, or the beginning of flapping in its stead where it is a turn too many: the incident stays open then.
 * `before` is what happened to the same mirror and cause, the oldest first; what led to flapping before is not held against it again.
 */
export function orFlapping(change: Change, before: readonly PastChange[], now: number): Change {
  if (change.kind !== "reopened" && change.kind !== "resolved") return change;
  const since = before.findLastIndex(({ kind }) => kind === "flapping") + 1;
  const counted = before
    .slice(since)
    .filter(({ kind, at }) => turns.has(kind) && now - at < flappingWindowMs);
  if (counted.length + 1 < turnsToFlap) return change;
  const phase = change.kind === "resolved" ? "recovering" : "open";
  return {
    kind: "flapping",
    incident: { ...change.incident, phase, endedAt: undefined, flappingSince: now },
  };
}
