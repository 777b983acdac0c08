import { hours, type ChainSummary } from "@heliograph/core";
import {
  readChains,
  readNewestWalks,
  readWalkCounts,
  type Database,
  type WatchedChain,
} from "@heliograph/db";
import { plannedHops, type PlannedHop } from "../plan/planned-hops.ts";
import type { Plan } from "../plan/plan.ts";

/** A chain under watch with what it is to the go command. */
export type ReadChain = { id: number; hops: PlannedHop[]; summary: ChainSummary };

const noCounts = { ok: 0, degraded: 0, failed: 0, unknown: 0 };

/** How all chains under watch were over the last 24 h, and what each vantage saw last of them. */
export async function readChainSummaries(
  database: Database,
  { plan, now }: { plan: Plan; now: number },
): Promise<ReadChain[]> {
  const since = now - hours(24);
  const [chains, counts, walks] = await Promise.all([
    readChains(database),
    readWalkCounts(database, since),
    readNewestWalks(database, since),
  ]);
  const summaryOf = ({ id, slug, name, goproxy }: WatchedChain): ChainSummary => ({
    slug,
    name,
    goproxy,
    counts: counts.get(id) ?? noCounts,
    walks: walks.get(id) ?? [],
  });
  return chains.map((chain) => ({
    id: chain.id,
    hops: plannedHops(chain.goproxy, plan.targets.values()),
    summary: summaryOf(chain),
  }));
}
