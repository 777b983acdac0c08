import { setImmediate as nextTurn } from "node:timers/promises";
import type { ReplayCost } from "@heliograph/core";
import type { Database, Place, Transaction } from "@heliograph/db";
import { addCosts, replay } from "@heliograph/goproxy/chain";
import type { PlannedHop } from "../plan/planned-hops.ts";
import type { Plan } from "../plan/plan.ts";
import { readHistory, type History, type Window } from "./history.ts";

/** What a chain would have cost the users of some vantages, and for how many minutes the one that saw it longest saw it. */
type Price = { cost: ReplayCost; longestSeen: number };

/** Prices a chain for some vantages; each is replayed once, however often it is asked for. */
export type Prices = (
  chain: { goproxy: string; hops: readonly PlannedHop[] },
  places: readonly Place[],
) => Promise<Price>;

/** Reads what all vantages saw in a window of some mirrors, so that any chain of them can be priced. */
export async function readPrices(
  database: Database | Transaction,
  {
    plan,
    places,
    hops,
    window,
  }: { plan: Plan; places: readonly Place[]; hops: readonly PlannedHop[]; window: Window },
): Promise<Prices> {
  const histories: { place: Place; history: History }[] = [];
  for (const place of places) {
    histories.push({ place, history: await readHistory(database, { plan, hops, place, windows: [window] }) });
  }
  const known = new Map<string, Map<number, ReplayCost>>();
  return async ({ goproxy, hops: chain }, asked) => {
    const costs = known.get(goproxy) ?? new Map<number, ReplayCost>();
    if (!known.has(goproxy)) {
      for (const { place, history } of histories) costs.set(place.id, replay(history(chain, window)).cost);
      known.set(goproxy, costs);
      await nextTurn();
    }
    const each = asked.flatMap(({ id }) => costs.get(id) ?? []);
    return { cost: addCosts(each), longestSeen: Math.max(0, ...each.map(({ seen }) => seen)) };
  };
}
