import { hours } from "@heliograph/core";
import {
  keptRecommendation,
  readPlaces,
  readProxies,
  readVantageRuns,
  replaceRecommendations,
  tryLock,
  type Database,
  type KeptRecommendation,
  type Transaction,
} from "@heliograph/db";
import { transact } from "../ingest/transact.ts";
import type { Plan } from "../plan/plan.ts";
import { pageTime } from "../status/page-time.ts";
import { databasesOf } from "./databases.ts";
import { readPrices } from "./prices.ts";
import { recommendScope } from "./recommend-scope.ts";
import { scopesOf } from "./scopes.ts";
import { windowOf } from "./window.ts";

/** Over how many days chains are compared. */
const comparedDays = 7;

/** What ends an entry of GOPROXY: no list can name a mirror with such an address. */
const separators = /[,|]/;

/**
 * Recommends a chain to everybody, to each region and to each vantage, by what the last seven days would have cost with it. Of
 * several servers one does it at a time; where nothing may be recommended, nothing is.
 */
export const recommendChains = (
  database: Database,
  { plan, now }: { plan: Plan; now: number },
): Promise<void> =>
  transact(database, async (tx) => {
    if (!(await tryLock(tx, "recommend chains"))) return;
    await replaceRecommendations(tx, await makeRecommendations(tx, { plan, now }));
  });

async function makeRecommendations(
  tx: Transaction,
  { plan, now }: { plan: Plan; now: number },
): Promise<KeptRecommendation[]> {
  const places = await readPlaces(tx);
  const all = await readProxies(tx, { ...pageTime(plan, now), log: plan.log?.name ?? null });
  const proxies = all.filter(({ baseUrl }) => !separators.test(baseUrl));
  const { main, alias } = databasesOf(plan);
  const looked = [...proxies, ...main, ...alias].map(({ id }) => id);
  const runs = await readVantageRuns(tx, looked, now - hours(24));
  const hops = proxies.map(({ id, baseUrl }) => ({
    source: baseUrl,
    fallBackOnAnyError: true,
    mirrorId: id,
  }));
  const prices = await readPrices(tx, { plan, places, hops, window: windowOf(now, comparedDays) });
  const made: KeptRecommendation[] = [];
  for (const scope of scopesOf(places)) {
    const knowledge = { plan, proxies, runs, prices, days: comparedDays, now };
    const standing = await keptRecommendation(tx, scope.name);
    const recommendation = await recommendScope(scope, standing, knowledge);
    if (recommendation !== undefined) made.push(recommendation);
  }
  return made;
}
