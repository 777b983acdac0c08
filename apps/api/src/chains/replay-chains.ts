import { setImmediate as nextTurn } from "node:timers/promises";
import type { Database, Place } from "@heliograph/db";
import { replay, type Replayed } from "@heliograph/goproxy/chain";
import type { PlannedHop } from "../plan/planned-hops.ts";
import type { Plan } from "../plan/plan.ts";
import { readHistory, type Window } from "./history.ts";

/** A chain over a window of time. */
export type ReplayOrder = { hops: readonly PlannedHop[]; window: Window };

/** What a vantage's users would have had of a chain. */
export type PlacedReplay = Replayed & { vantage: string };

/**
 * Replays chains over what vantages saw: for each order, in their order, the vantages in theirs. What a vantage saw is read once
 * for all of them, one vantage after the other, and others get their turn after each replay.
 */
export async function replayChains(
  database: Database,
  { plan, orders, places }: { plan: Plan; orders: readonly ReplayOrder[]; places: readonly Place[] },
): Promise<PlacedReplay[][]> {
  const replays: PlacedReplay[][] = orders.map(() => []);
  if (orders.length === 0) return replays;
  const hops = orders.flatMap((order) => order.hops);
  const windows = orders.map(({ window }) => window);
  for (const place of places) {
    const history = await readHistory(database, { plan, hops, place, windows });
    for (const [at, order] of orders.entries()) {
      const replayed = replay(history(order.hops, order.window));
      replays[at]?.push({ ...replayed, vantage: place.slug });
      await nextTurn();
    }
  }
  return replays;
}
