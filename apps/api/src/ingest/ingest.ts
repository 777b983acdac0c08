import type { Receipt } from "@heliograph/core";
import {
  holdEpoch,
  lockVerdicts,
  type AuthenticatedVantage,
  type Database,
  type Transaction,
} from "@heliograph/db";
import { Refusal } from "../http/refusal.ts";
import { conclude } from "../incidents/conclude.ts";
import { decided } from "../incidents/decided.ts";
import { weighVantage } from "../incidents/weigh-vantages.ts";
import { everyMirror, type Plan } from "../plan/plan.ts";
import { keepCards, mirrorsGraded } from "./cards/keep-cards.ts";
import { keepChainRuns } from "./chains/keep-chain-runs.ts";
import { clockSkewMs } from "./clock-skew.ts";
import { keepFreshness } from "./freshness/keep-freshness.ts";
import { keepCosts } from "./ledger/keep-costs.ts";
import { examine, mirrorsLookedInto } from "./integrity/examine.ts";
import { follow } from "./follow.ts";
import { judgeMirrors, mirrorsInQuestion } from "./judge.ts";
import { portionsOf, type Portion } from "./portions.ts";
import { record } from "./record.ts";
import { sortBatch } from "./sort-batch.ts";
import { transact } from "./transact.ts";
import { keepTransfers } from "./transfers/keep-transfers.ts";

/** A batch as it arrives: its observations are still to be looked at. `sentAt` is epoch milliseconds. */
export type SentBatch = { epoch: number; sentAt: number; observations: readonly unknown[] };

/**
 * Records what a vantage saw, judges the mirrors that it is about, follows the verdicts into incidents and looks into what was
 * seen of bytes, of the log, of releases, of rules and of chains: all or nothing of each portion of the batch.
 * The receipt is given after the last commit. Sending a batch again has no effect, so what failed in its middle is sent again.
 * @throws Refusal `stale_epoch` when another prober has taken the vantage over
 */
export async function ingest(
  database: Database,
  vantage: AuthenticatedVantage,
  { epoch, sentAt, observations }: SentBatch,
  { plan, now }: { plan: Plan; now: number },
): Promise<Receipt> {
  const skewMs = clockSkewMs("batch", { sentAt, now, knownMs: vantage.skewMs });
  const batch = sortBatch(observations, plan, { skewMs, now });
  let [recorded, quarantined] = [0, 0];
  for (const portion of portionsOf(batch, plan)) {
    const done = await transact(database, async (tx) => {
      if ((await holdEpoch(tx, vantage.id)) !== epoch) {
        throw new Refusal("stale_epoch", "another prober has taken this vantage over", { field: "epoch" });
      }
      return take(tx, vantage, portion, { plan, now });
    });
    recorded += done.recorded;
    quarantined += done.quarantined;
  }
  const accepted = batch.sound.length + batch.ofChains.length + batch.quarantined.length;
  return { recorded, repeated: accepted - recorded - quarantined, quarantined, refused: batch.refused };
}

async function take(
  tx: Transaction,
  vantage: AuthenticatedVantage,
  portion: Portion,
  { plan, now }: { plan: Plan; now: number },
): Promise<{ recorded: number; quarantined: number }> {
  const done = await record(tx, vantage.id, portion, { plan, now });
  const isWeighedAnew = await weighVantage(tx, vantage.slug, { votes: done.votes, plan, now });
  const judged = isWeighedAnew ? everyMirror(plan) : mirrorsInQuestion(done.votes, { plan, now });
  const lookedInto = [...mirrorsLookedInto(done.fresh), ...mirrorsGraded(done.fresh)];
  // All at once, for who locks some and then others meets who does it the other way round.
  if (lookedInto.length > 0) await lockVerdicts(tx, [...judged, ...lookedInto]);
  await follow(tx, await decided(tx, await judgeMirrors(tx, judged, { plan, now }), { plan, now }), now);
  await examine(tx, vantage, done.fresh, { plan, now });
  await keepFreshness(tx, vantage.id, done.fresh, { plan, now });
  await keepTransfers(tx, vantage.id, done.fresh);
  await keepCards(tx, vantage.id, done.fresh, { plan, now });
  if (judged.length + lookedInto.length > 0) await conclude(tx, { plan, now });
  const ofChains = await keepChainRuns(tx, vantage.id, portion.ofChains, { plan, now });
  await keepCosts(tx, vantage.id, { fresh: done.fresh, ofChains }, plan);
  return { recorded: done.fresh.length + ofChains.length, quarantined: done.quarantined };
}
