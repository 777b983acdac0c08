import type { SizeClass } from "@heliograph/core";
import type { ModuleVersion } from "../memory/mirror-memory.ts";
import type { BulkMemory } from "./bulk-memory.ts";
import { leastBytesOf } from "./size-class.ts";

/** Of how many zips at most a run finds out that the mirror does not have them. */
const mostTries = 3;

/**
 * The zips that a class can be fetched of, those to be tried first in front: each of the configured ones in turn, then others
 * that are known to be large enough.
 */
export function chooseZips(
  sizeClass: SizeClass,
  {
    configured,
    known,
    memory,
    turn,
    now,
  }: {
    configured: readonly ModuleVersion[];
    known: readonly ModuleVersion[];
    memory: BulkMemory;
    turn: number;
    now: number;
  },
): ModuleVersion[] {
  const fits = (one: ModuleVersion, unknownBytes: number) =>
    !memory.isAbsent(one, now) && (memory.sizeOf(one) ?? unknownBytes) >= leastBytesOf(sizeClass);
  const inTurn = rotated(
    configured.filter((one) => fits(one, Infinity)),
    turn,
  );
  return [...inTurn, ...known.filter((one) => fits(one, 0))].slice(0, mostTries);
}

function rotated<Item>(items: readonly Item[], turn: number): Item[] {
  const start = items.length === 0 ? 0 : turn % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}
