import { seconds, type Heartbeat, type Work } from "@heliograph/core";
import {
  recordHeartbeat,
  voidIsolated,
  type AuthenticatedVantage,
  type Database,
  type Transaction,
} from "@heliograph/db";
import { conclude } from "../incidents/conclude.ts";
import { decided } from "../incidents/decided.ts";
import { clockSkewMs } from "../ingest/clock-skew.ts";
import { follow } from "../ingest/follow.ts";
import { judgeMirrors } from "../ingest/judge.ts";
import { transact } from "../ingest/transact.ts";
import { checksOf, everyMirror, type Plan } from "../plan/plan.ts";
import { drillsOf } from "./drills-of.ts";
import { claimVantage } from "./takeover.ts";
import { watchLog } from "./watch-log.ts";
import { watchReleases } from "./watch-releases.ts";

/** Reports of one isolation may differ by what the clocks do. */
const sameIsolationMs = seconds(30);

/**
 * Hears a prober: gives it its vantage and its work. A vantage that has lost or regained its own network
 * has its votes weighed anew at once.
 * @throws Refusal `stale_epoch` or `suspended`
 */
export async function hear(
  database: Database,
  vantage: AuthenticatedVantage,
  heartbeat: Heartbeat,
  { plan, now }: { plan: Plan; now: number },
): Promise<Work> {
  const { version, instance, spooled, dropped, kinds } = heartbeat;
  const skewMs = clockSkewMs("heartbeat", {
    sentAt: Date.parse(heartbeat.sentAt),
    now,
    knownMs: vantage.skewMs,
  });
  const isolatedSince = isolationOf(heartbeat, vantage, skewMs);
  const claim = await transact(database, async (tx) => {
    const claimed = await claimVantage(tx, vantage, instance, now);
    if ("refusal" in claimed) return claimed;
    if (isolatedSince !== undefined) await voidIsolated(tx, vantage.id, isolatedSince);
    await recordHeartbeat(tx, vantage.id, { version, spooled, dropped, skewMs, isolatedSince, now });
    if ((isolatedSince === undefined) !== (vantage.isolatedSince === null))
      await weighAnew(tx, { plan, now });
    return claimed;
  });
  if ("refusal" in claim) throw claim.refusal;
  return {
    vantage: vantage.slug,
    epoch: claim.epoch,
    now: new Date(now).toISOString(),
    contact: plan.contact,
    references: [...plan.references],
    canary: plan.canary,
    basket: [...plan.basket],
    bulk: plan.bulk,
    log: await watchLog(database, plan),
    ...(await watchReleases(database, { plan, now })),
    checks: [
      ...checksOf(plan, vantage.position).filter(({ kind }) => kinds.includes(kind)),
      ...(kinds.includes("drill") ? await drillsOf(database, { ...vantage, skewMs }, { plan, now }) : []),
    ],
  };
}

/** Since when the vantage is isolated, in epoch milliseconds of our clock; one isolation keeps its beginning. */
function isolationOf(
  heartbeat: Heartbeat,
  vantage: AuthenticatedVantage,
  skewMs: number,
): number | undefined {
  if (heartbeat.isolatedSince === null) return undefined;
  const reported = Date.parse(heartbeat.isolatedSince) - skewMs;
  const known = vantage.isolatedSince;
  return known !== null && Math.abs(known - reported) <= sameIsolationMs ? known : reported;
}

async function weighAnew(tx: Transaction, { plan, now }: { plan: Plan; now: number }): Promise<void> {
  const judged = await judgeMirrors(tx, everyMirror(plan), { plan, now });
  await follow(tx, await decided(tx, judged, { plan, now }), now);
  await conclude(tx, { plan, now });
}
