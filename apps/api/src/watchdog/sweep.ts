import { setTimeout as wait } from "node:timers/promises";
import { seconds } from "@heliograph/core";
import { tryLock, type Database } from "@heliograph/db";
import type { Logger } from "pino";
import { follow } from "../ingest/follow.ts";
import { judgeMirrors } from "../ingest/judge.ts";
import { transact } from "../ingest/transact.ts";
import type { Plan } from "../plan/plan.ts";

const everyMs = seconds(15);

/**
 * Judges all mirrors by what the clock alone has changed: votes grown stale, vantages gone silent, slowness that lasts.
 * Of several servers one does it at a time.
 */
export const sweep = (database: Database, { plan, now }: { plan: Plan; now: number }): Promise<void> =>
  transact(database, async (tx) => {
    if (!(await tryLock(tx, "sweep"))) return;
    const everyMirror = [...plan.targets.values()].map(({ id }) => id);
    await follow(tx, await judgeMirrors(tx, everyMirror, { plan, now }), now);
  });

/** Sweeps every 15 s until stopped; what goes wrong is logged and tried again. */
export function startSweeping(
  database: Database,
  { plan, now, log }: { plan: Plan; now: () => number; log: Logger },
): () => Promise<void> {
  const stopping = new AbortController();
  const keepSweeping = async () => {
    while (!stopping.signal.aborted) {
      await wait(everyMs, undefined, { signal: stopping.signal });
      await sweep(database, { plan, now: now() }).catch((error: unknown) => {
        log.error({ err: error }, "judging by the clock failed");
      });
    }
  };
  const swept = keepSweeping().catch((error: unknown) => {
    if (!stopping.signal.aborted) throw error;
  });
  return () => {
    stopping.abort();
    return swept;
  };
}
