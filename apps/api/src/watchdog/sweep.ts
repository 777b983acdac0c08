import { seconds } from "@heliograph/core";
import { tryLock, type Database } from "@heliograph/db";
import type { Logger } from "pino";
import { conclude } from "../incidents/conclude.ts";
import { follow } from "../ingest/follow.ts";
import { judgeMirrors } from "../ingest/judge.ts";
import { transact } from "../ingest/transact.ts";
import type { Plan } from "../plan/plan.ts";
import { pulseOf } from "../watcher/pulse.ts";
import { keepDoing } from "./keep-doing.ts";

/**
 * Judges all mirrors by what the clock alone has changed: votes grown stale, vantages gone silent, slowness that lasts.
 * Of several servers one does it at a time.
 */
export const sweep = (database: Database, { plan, now }: { plan: Plan; now: number }): Promise<void> =>
  transact(database, async (tx) => {
    if (!(await tryLock(tx, "sweep"))) return;
    const everyMirror = [...plan.targets.values()].map(({ id }) => id);
    await follow(tx, await judgeMirrors(tx, everyMirror, { plan, now }), now);
    await conclude(tx, { plan, now });
  });

/** Sweeps every 15 s until stopped. */
export const startSweeping = (
  database: Database,
  { plan, now, log }: { plan: Plan; now: () => number; log: Logger },
): (() => Promise<void>) => {
  const beat = pulseOf(database, "judging");
  return keepDoing(() => sweep(database, { plan, now: now() }).then(beat), {
    everyMs: seconds(15),
    failure: "judging by the clock failed",
    log,
  });
};
