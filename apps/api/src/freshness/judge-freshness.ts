import { days, disagreementWindowMs, freshnessCauses, hours, type FreshnessCause } from "@heliograph/core";
import {
  lockVerdicts,
  readArrivals,
  readDisagreements,
  readLongestStandStill,
  tryLock,
  unresolvedFindings,
  type Database,
  type Transaction,
} from "@heliograph/db";
import { conclude } from "../incidents/conclude.ts";
import { clear } from "../ingest/integrity/clear.ts";
import { transact } from "../ingest/transact.ts";
import { looksAt, type Plan } from "../plan/plan.ts";
import type { Charge } from "../incidents/charge.ts";
import { chargeDisagreement } from "./charge-disagreement.ts";
import { chargeLateness } from "./charge-lateness.ts";
import { chargeStandStill } from "./charge-stand-still.ts";
import { chargeVanishing } from "./charge-vanishing.ts";
import { lookAgain } from "./look-again.ts";
import { press } from "../incidents/press.ts";
import { readWatched } from "./watched.ts";

/** A release is watched for no longer than this, and a mirror is not given more time for all standing still. */
const watchedForMs = days(1);

/** So long after that what was seen of it counts. */
const rememberedForMs = hours(6);

/** How far back one looks for how long all ever stood still. */
const standStillsMs = days(30);

/**
 * Judges by all looks together when mirrors show releases, and follows that into incidents. Only what was seen counts, never
 * that time has passed without a look. Of several servers one does it at a time.
 */
export async function judgeFreshness(
  database: Database,
  { plan, now }: { plan: Plan; now: number },
): Promise<void> {
  await lookAgain(database, now);
  await transact(database, async (tx) => {
    if (!(await tryLock(tx, "judge freshness"))) return;
    const mirrorIds = [...plan.targets.values()]
      .filter((target) => looksAt("freshness", target))
      .map(({ id }) => id);
    const unresolved = await unresolvedFindings(tx, mirrorIds, freshnessCauses);
    const before = (cause: FreshnessCause) =>
      new Set(unresolved.filter((one) => one.cause === cause).map(({ mirrorId }) => mirrorId));
    const charges = await chargesOf(tx, { plan, before, witnesses: mirrorIds.length < 3 ? 1 : 2, now });
    const touched = [...charges, ...unresolved].map(({ mirrorId }) => mirrorId);
    if (touched.length === 0) return;
    await lockVerdicts(tx, touched);
    for (const charge of charges) await press(tx, charge, { at: now, now });
    await clear(tx, touched, freshnessCauses, now);
    await conclude(tx, { plan, now });
  });
}

/** What all looks together hold against whom. */
async function chargesOf(
  tx: Transaction,
  {
    plan,
    before,
    witnesses,
    now,
  }: {
    plan: Plan;
    /** Which mirrors have an incident of a cause. */
    before: (cause: FreshnessCause) => ReadonlySet<number>;
    /** How many mirrors must have what one lacks. */
    witnesses: number;
    now: number;
  },
): Promise<Charge[]> {
  const { lateAfterMs, frozenAfterMs } = plan.freshness;
  const longestMs = await readLongestStandStill(tx, now - standStillsMs);
  const stillAfterMs = Math.max(frozenAfterMs, Math.min(longestMs, watchedForMs));
  const angles = await readArrivals(tx, now - Math.max(stillAfterMs, watchedForMs) - rememberedForMs);
  const watched = await readWatched(tx, angles, { plan, now });
  const disagreements = await readDisagreements(tx, now - disagreementWindowMs);
  const varying = new Set([
    ...before("backend_disagreement"),
    ...disagreements.map(({ mirrorId }) => mirrorId),
  ]);
  return [
    ...chargeLateness(watched, angles, { lateAfterMs, lateBefore: before("freshness"), now }),
    ...chargeStandStill(watched, angles, {
      lateAfterMs,
      stillAfterMs,
      witnesses,
      stillBefore: before("frozen"),
      now,
    }),
    ...(await chargeVanishing(tx, watched, { witnesses, varying, now })),
    ...chargeDisagreement(watched, disagreements, now),
  ];
}
