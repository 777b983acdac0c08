import { minutes, seconds } from "@heliograph/core";
import { readNewestMaking, type Database } from "@heliograph/db";
import type { Logger } from "pino";
import { recommendChains } from "../chains/recommend-chains.ts";
import type { Plan } from "../plan/plan.ts";
import { keepDoing } from "./keep-doing.ts";

/** How long a recommendation is left alone. */
const everyMs = minutes(5);

/** Settles every 5 min which chains are recommended, and as soon as there is one to recommend, until stopped. */
export const startRecommending = (
  database: Database,
  { plan, now, log }: { plan: Plan; now: () => number; log: Logger },
): (() => Promise<void>) =>
  keepDoing(
    async () => {
      const madeAt = await readNewestMaking(database);
      if (madeAt === undefined || Math.abs(now() - madeAt) >= everyMs)
        await recommendChains(database, { plan, now: now() });
    },
    { everyMs: seconds(20), failure: "recommending chains failed", log },
  );
