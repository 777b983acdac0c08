import { hours, type Chain } from "@heliograph/core";
import { readDrillsDue, readNewestDrills, readPlaces, readRecentWalks } from "@heliograph/db";
import type { Services } from "../services.ts";
import { readChainMirrors } from "./read-chain-mirrors.ts";
import { readChainSummaries } from "./read-chain-summaries.ts";
import { replayChains } from "./replay-chains.ts";
import { toldReplay, totalCost } from "./told-replay.ts";
import { windowOf } from "./window.ts";

const replayedDays = 30;

/** How a chain is and was, and what it would have cost beside the others; `undefined` when there is none of that name. */
export async function readChainPage(
  slug: string,
  { database, site, plan, now }: Pick<Services, "database" | "site" | "plan" | "now">,
): Promise<Chain | undefined> {
  const at = now();
  const all = await readChainSummaries(database, { plan, now: at });
  const chain = all.find(({ summary }) => summary.slug === slug);
  if (chain === undefined) return undefined;
  const others = all.filter(({ id }) => id !== chain.id);
  const order = { hops: chain.hops, window: windowOf(at, replayedDays) };
  const [mirrors, drills, drillsDue, recent, places] = await Promise.all([
    readChainMirrors(database, { plan, now: at }),
    readNewestDrills(database, [chain.id]),
    readDrillsDue(database, chain.id),
    readRecentWalks(database, chain.id, at - hours(24)),
    readPlaces(database),
  ]);
  const [own = [], ...otherReplays] = await replayChains(database, {
    plan,
    orders: [order, ...others.map(({ hops }) => ({ ...order, hops }))],
    places,
  });
  return {
    asOf: new Date(at).toISOString(),
    demonstration: site.demonstration,
    chain: chain.summary,
    mirrors,
    drills: drills.get(chain.id) ?? [],
    drillsDue,
    recent,
    replay: toldReplay(own, order, at),
    others: others.map(({ summary: { slug: other, name } }, place) => ({
      slug: other,
      name,
      cost: totalCost(otherReplays[place] ?? []),
    })),
  };
}
