import { seconds } from "@heliograph/core";
import { endAcknowledgements, tryLock, type Database } from "@heliograph/db";
import type { Logger } from "pino";
import { conclude } from "../incidents/conclude.ts";
import { decided } from "../incidents/decided.ts";
import { endExplanations } from "../incidents/end-explanations.ts";
import { judgeLate } from "../incidents/judge-late.ts";
import { judgeOwnCauses } from "../incidents/own-causes.ts";
import { weighVantages } from "../incidents/weigh-vantages.ts";
import { follow } from "../ingest/follow.ts";
import { judgeMirrors } from "../ingest/judge.ts";
import { transact } from "../ingest/transact.ts";
import { everyMirror, type Plan } from "../plan/plan.ts";
import { pulseOf } from "../watcher/pulse.ts";
import { keepDoing } from "./keep-doing.ts";

/**
 * Judges all mirrors, and our own looking, by what the clock alone has changed: votes grown stale, vantages gone silent, slowness
 * that lasts, outages of which it is known by now whose fault they are.
 * Of several servers one does it at a time.
 */
export const sweep = (database: Database, { plan, now }: { plan: Plan; now: number }): Promise<void> =>
  transact(database, async (tx) => {
    if (!(await tryLock(tx, "sweep"))) return;
    await weighVantages(tx, { plan, now });
    const judged = await judgeMirrors(tx, everyMirror(plan), { plan, now });
    await follow(tx, await decided(tx, judged, { plan, now }), now);
    await judgeOwnCauses(tx, now);
    await endExplanations(tx, now);
    await endAcknowledgements(tx, now);
    await conclude(tx, { plan, now });
  });

/** Sweeps every 15 s until stopped, and judges what came late. */
export const startSweeping = (
  database: Database,
  { plan, now, log }: { plan: Plan; now: () => number; log: Logger },
): (() => Promise<void>) => {
  const beat = pulseOf(database, "judging");
  const sweepAll = async () => {
    await sweep(database, { plan, now: now() });
    await judgeLate(database, { plan, now: now() });
    await beat();
  };
  return keepDoing(sweepAll, {
    everyMs: seconds(15),
    failure: "judging by the clock failed",
    log,
  });
};
