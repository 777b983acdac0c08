import { days, minutes, type Failover } from "@heliograph/core";
import {
  readMirrorName,
  readNewestDrills,
  readOutages,
  readPlaces,
  type Database,
  type StoredOutage,
} from "@heliograph/db";
import type { Plan } from "../plan/plan.ts";
import type { Services } from "../services.ts";
import type { Window } from "./history.ts";
import { readChainMirrors } from "./read-chain-mirrors.ts";
import { readChainSummaries, type ReadChain } from "./read-chain-summaries.ts";
import { recoveriesByError, recoveryMs, recoveryTimes } from "./recovery-times.ts";
import { replayChains } from "./replay-chains.ts";
import { totalCost } from "./told-replay.ts";

const shownDays = 90;
const mostOutages = 50;

/**
 * How a mirror's outages went, and what they cost the users of each chain that it is in; `undefined` when there is none of
 * that name. Costs are counted in whole minutes of each vantage: every minute of which an outage took a part, judged by the worst
 * that the vantage saw in it. An outage of ten seconds can so cost two minutes, and from four vantages eight.
 */
export async function readFailover(
  slug: string,
  { database, site, plan, now }: Pick<Services, "database" | "site" | "plan" | "now">,
): Promise<Failover | undefined> {
  const mirror = await readMirrorName(database, slug);
  if (mirror === undefined) return undefined;
  const at = now();
  const [all, outages] = await Promise.all([
    readChainSummaries(database, { plan, now: at }),
    readOutages(database, mirror.id, at - days(shownDays)),
  ]);
  const chains = all.filter(({ hops }) => hops.some(({ mirrorId }) => mirrorId === mirror.id));
  const newest = outages.slice(0, mostOutages);
  const [costs, drills, mirrors] = await Promise.all([
    readCosts(database, { plan, outages: newest, chains, now: at }),
    readNewestDrills(
      database,
      chains.map(({ id }) => id),
    ),
    readChainMirrors(database, { plan, now: at }),
  ]);
  return {
    asOf: isoOf(at),
    demonstration: site.demonstration,
    recoveries: recoveryTimes(outages),
    byError: recoveriesByError(outages),
    outages: newest.map((outage, place) => ({ ...toldOutage(outage), costs: costs[place] ?? [] })),
    chains: chains.map(({ hops, summary }) => ({
      ...summary,
      hop: hops.findIndex(({ mirrorId }) => mirrorId === mirror.id),
    })),
    drills: chains.flatMap(({ id, hops, summary }) =>
      (drills.get(id) ?? [])
        .filter(({ hop }) => hops[hop]?.mirrorId === mirror.id)
        .map((drill) => ({ ...drill, chain: summary.slug })),
    ),
    mirrors,
  };
}

/** What each outage cost the users of each chain, in their orders. */
async function readCosts(
  database: Database,
  {
    plan,
    outages,
    chains,
    now,
  }: { plan: Plan; outages: readonly StoredOutage[]; chains: readonly ReadChain[]; now: number },
): Promise<Failover["outages"][number]["costs"][]> {
  const orders = outages.flatMap((outage) =>
    chains.map(({ hops }) => ({ hops, window: minutesOf(outage, now) })),
  );
  const replays = await replayChains(database, { plan, orders, places: await readPlaces(database) });
  return outages.map((_, outage) =>
    chains.map(({ summary }, chain) => ({
      chain: summary.slug,
      cost: totalCost(replays[outage * chains.length + chain] ?? []),
    })),
  );
}

/** The minutes that an outage took a part of, as far back as they are shown. */
const minutesOf = ({ failedAt, recoveredAt }: StoredOutage, now: number): Window => ({
  since: Math.floor(Math.max(failedAt, now - days(shownDays)) / minutes(1)) * minutes(1),
  until: Math.ceil((recoveredAt ?? now) / minutes(1)) * minutes(1),
});

const toldOutage = (outage: StoredOutage) => ({
  incident: outage.incident,
  error: outage.error,
  failedAt: isoOf(outage.failedAt),
  detectedAt: isoOf(outage.detectedAt),
  recoveredAt: outage.recoveredAt === null ? null : isoOf(outage.recoveredAt),
  recoveryMs: recoveryMs(outage),
});

const isoOf = (at: number) => new Date(at).toISOString();
