import { freshnessCauses } from "@heliograph/core";
import { lockVerdicts, tryLock, unresolvedFindings, type Database } from "@heliograph/db";
import { clear } from "../ingest/integrity/clear.ts";
import { transact } from "../ingest/transact.ts";
import type { Plan } from "../plan/plan.ts";
import { chargeDisagreement } from "./charge-disagreement.ts";
import { press } from "./press.ts";
import { readWatched } from "./watched.ts";

/**
 * Judges by all looks together when mirrors show releases, and follows that into incidents. Only what was seen counts, never
 * that time has passed without a look. Of several servers one does it at a time.
 */
export const judgeFreshness = (
  database: Database,
  { plan, now }: { plan: Plan; now: number },
): Promise<void> =>
  transact(database, async (tx) => {
    if (!(await tryLock(tx, "judge freshness"))) return;
    const watched = await readWatched(tx, { plan, now });
    const charges = await chargeDisagreement(tx, watched, now);
    const mirrorIds = watched.map(({ target }) => target.id);
    const unresolved = await unresolvedFindings(tx, mirrorIds, freshnessCauses);
    const touched = [...charges, ...unresolved].map(({ mirrorId }) => mirrorId);
    if (touched.length === 0) return;
    await lockVerdicts(tx, touched);
    for (const charge of charges) await press(tx, charge, now);
    await clear(tx, touched, freshnessCauses, now);
  });
