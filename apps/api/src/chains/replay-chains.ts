import type { Database, Place } from "@heliograph/db";
import type { Replayed } from "@heliograph/goproxy/chain";
import type { Plan } from "../plan/plan.ts";
import { readHistory, type History } from "./history.ts";
import { replayInParts, type ReplayOrder } from "./replay-in-parts.ts";

/** What a vantage's users would have had of a chain. */
export type PlacedReplay = Replayed & { vantage: string };

/**
 * Replays chains over what vantages saw: for each order, in their order, the vantages in theirs. What a vantage saw is read once
 * for all of them, while that of the vantage before is replayed, so that never more than two are in memory.
 */
export async function replayChains(
  database: Database,
  { plan, orders, places }: { plan: Plan; orders: readonly ReplayOrder[]; places: readonly Place[] },
): Promise<PlacedReplay[][]> {
  const replays: PlacedReplay[][] = orders.map(() => []);
  const [first] = places;
  if (orders.length === 0 || first === undefined) return replays;
  const hops = orders.flatMap((order) => order.hops);
  const windows = orders.map(({ window }) => window);
  const read = (place: Place) => readHistory(database, { plan, hops, place, windows });
  const replayAll = async (history: History, { slug }: Place) => {
    for (const [at, order] of orders.entries()) {
      replays[at]?.push({ ...(await replayInParts(history, order)), vantage: slug });
    }
  };
  let history = await read(first);
  for (const [at, place] of places.entries()) {
    const next = places[at + 1];
    const [ahead] = await Promise.all([next && read(next), replayAll(history, place)]);
    if (ahead !== undefined) history = ahead;
  }
  return replays;
}
