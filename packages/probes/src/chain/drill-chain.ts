import { drillFaults, type Drill, type DrillFault, type Walk } from "@heliograph/core";
import { faultsOf, isProxy, type Hop } from "@heliograph/goproxy/chain";
import { createMemoryStorage } from "@heliograph/sumdb";
import { getThrough, type Got } from "./get-through.ts";
import type { Passage } from "./passage.ts";
import { withFault } from "./with-fault.ts";

/** Which drills are wanted. */
export type DrillPlan = {
  /** Places of hops in the list, from 0; every proxy when left out. */
  places?: readonly number[] | undefined;
  faults?: readonly DrillFault[] | undefined;
};

/** Gets a version as somebody does who knows nothing of the checksum database yet: so each drill asks for the same. */
export const getAfresh = ({ database, ...passage }: Passage): Promise<Got> =>
  getThrough({ ...passage, database: database && { ...database, storage: createMemoryStorage() } });

/**
 * Walks a chain for each hop and fault with that fault at that hop, and all else as it is. `baseline` is how it went without:
 * of a hop that nobody asked then, no fault makes a difference, and nothing is asked.
 */
export async function* drillChain(
  passage: Passage,
  baseline: Walk,
  { places, faults = drillFaults }: DrillPlan = {},
): AsyncGenerator<Drill> {
  const hops = passage.hops.filter(({ source }) => source !== "noproxy");
  for (const [place, hop] of hops.entries()) {
    if (!isProxy(hop) || places?.includes(place) === false) continue;
    const isAsked = baseline.operations.some(({ steps }) => steps.length > place);
    const possible = isFile(hop) ? [] : faultsOf(hop.source);
    for (const fault of faults.filter((each) => possible.includes(each))) {
      const walk = isAsked ? await walkUnder(passage, hop, fault) : baseline;
      yield { hop: place, fault, switchMs: switchMsAt(place, walk), baselineMs: baseline.totalMs, walk };
    }
  }
}

async function walkUnder(passage: Passage, faulty: Hop, fault: DrillFault): Promise<Walk> {
  const wayTo = (hop: Hop) => (hop === faulty ? withFault(passage.wayTo(hop), fault) : passage.wayTo(hop));
  const { walk } = await getAfresh({ ...passage, wayTo });
  return walk;
}

/** Files are asked for over no connection, in which nothing can go wrong for us. */
const isFile = ({ source }: Hop) => /^file:/i.test(source);

/** What the operations that went on from a hop lost there: the median. */
function switchMsAt(place: number, { operations }: Walk): number | null {
  const lost = operations
    .flatMap(({ steps }) => (steps.length > place + 1 ? (steps[place]?.ms ?? []) : []))
    .toSorted((a, b) => a - b);
  const middle = lost.length / 2;
  const [low, high] = [lost[Math.ceil(middle) - 1], lost[Math.floor(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
