import { minutes } from "@heliograph/core";
import type { Database } from "@heliograph/db";
import type { Logger } from "pino";
import { recommendChains } from "../chains/recommend-chains.ts";
import type { Plan } from "../plan/plan.ts";
import { keepDoing } from "./keep-doing.ts";

/** Settles every 5 min which chains are recommended, until stopped. */
export const startRecommending = (
  database: Database,
  { plan, now, log }: { plan: Plan; now: () => number; log: Logger },
): (() => Promise<void>) =>
  keepDoing(() => recommendChains(database, { plan, now: now() }), {
    everyMs: minutes(5),
    failure: "recommending chains failed",
    log,
  });
