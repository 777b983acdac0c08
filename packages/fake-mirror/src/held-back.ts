import type { OrderedFault } from "./fault.ts";

/** The time up to which a mirror, or its lists, know of releases: `until`, or when a fault made them stand still. */
export const heldBack = (
  faults: readonly OrderedFault[],
  kind: "frozen" | "stale-list",
  until: number,
): number => Math.min(until, ...faults.flatMap((fault) => (fault.kind === kind ? (fault.asOf ?? []) : [])));
