import { sizeClasses, type SizeClass } from "@heliograph/core";
import type { ModuleVersion } from "../memory/mirror-memory.ts";
import type { BulkMemory } from "./bulk-memory.ts";
import { leastBytesOf } from "./size-class.ts";

/** Of how many zips at most a run finds out that the mirror does not have them. */
const mostTries = 3;

/** What zips are chosen from. */
type Stock = {
  configured: readonly ModuleVersion[];
  /** Others that have been fetched before. */
  known: readonly ModuleVersion[];
  memory: BulkMemory;
  turn: number;
  now: number;
};

/** The largest class up to one that zips can be fetched of, with those, the first to be tried in front; no zips where none will do. */
export function chooseZips(
  most: SizeClass,
  stock: Stock,
): { sizeClass: SizeClass; zips: readonly ModuleVersion[] } {
  const choices = sizeClasses
    .filter((sizeClass) => sizeClass <= most)
    .map((sizeClass) => ({ sizeClass, zips: zipsOf(sizeClass, stock) }));
  return choices.findLast(({ zips }) => zips.length > 0) ?? { sizeClass: 1, zips: [] };
}

/** Each of the configured ones in turn, then others that are known to be large enough. */
function zipsOf(
  sizeClass: SizeClass,
  { configured, known, memory, turn, now }: Stock,
): readonly ModuleVersion[] {
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
