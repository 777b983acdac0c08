import { minutes, seconds } from "@heliograph/core";
import { readPlaces, readRecommendations, type Database } from "@heliograph/db";
import type { Logger } from "pino";
import { recommendChains } from "../chains/recommend-chains.ts";
import { scopesOf } from "../chains/scopes.ts";
import type { Plan } from "../plan/plan.ts";
import { keepDoing } from "./keep-doing.ts";

/** How long a recommendation is left alone. */
const restMs = minutes(5);

/** Settles every 5 min which chains are recommended, and every 30 s while somebody is told of none, until stopped. */
export const startRecommending = (
  database: Database,
  { plan, now, log }: { plan: Plan; now: () => number; log: Logger },
): (() => Promise<void>) =>
  keepDoing(
    async () => {
      if (await isDue(database, now())) await recommendChains(database, { plan, now: now() });
    },
    { everyMs: seconds(30), failure: "recommending chains failed", log },
  );

/** Whether what is told is old, or a scope is told nothing. */
async function isDue(database: Database, now: number): Promise<boolean> {
  const told = await readRecommendations(database, { now });
  const scopes = scopesOf(await readPlaces(database));
  return (
    told.length < scopes.length || told.some(({ madeAt }) => Math.abs(now - Date.parse(madeAt)) >= restMs)
  );
}
