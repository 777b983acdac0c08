import type { Drill, Observation, Walk } from "@heliograph/core";
import type { ObservationRow } from "@heliograph/db";
import { withoutPassword } from "@heliograph/goproxy/chain";
import type { PlannedChain } from "../../plan/plan.ts";

/** A run on a chain. Its `mirrorId` is the number of the chain. */
export type ChainRun = ObservationRow & { chain: PlannedChain };

/** Whom a walk of any list may name: what takes private modules to their origin, and the checksum database itself. */
const anyList = ["noproxy", "direct"];

/** What a run tells that cannot be of this chain: the field and what is wrong with it; `undefined` when all can. */
export function foreignTo(
  { hops }: PlannedChain,
  { walk, drills = [] }: Pick<Observation, "walk" | "drills">,
): { field: string; message: string } | undefined {
  const sources = new Set([...anyList, ...hops.map(({ source }) => withoutPassword(source))]);
  const isForeign = (told: Walk) =>
    told.operations.some(
      ({ servedBy, steps }) =>
        (servedBy !== null && !sources.has(servedBy)) || steps.some(({ source }) => !sources.has(source)),
    );
  if (walk !== undefined && isForeign(walk)) return { field: "walk", message: "is of another chain" };
  const isOfAnother = (drill: Drill) => drill.hop >= hops.length || isForeign(drill.walk);
  return drills.some(isOfAnother) ? { field: "drills", message: "are of another chain" } : undefined;
}
