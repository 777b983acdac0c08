import { eq, sql, type SQL } from "drizzle-orm";
import { seconds } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { isolations } from "../../schema/isolations.ts";
import { observations } from "../../schema/observations.ts";
import { rollups1d, rollups1h, rollups5m } from "../../schema/rollups.ts";
import { tallies } from "../../schema/tallies.ts";
import { vantages } from "../../schema/vantages.ts";
import { blankStrips } from "../chains/blank-strips.ts";
import { doubtWalks } from "../chains/doubt-walks.ts";
import { withdrawCards } from "../cards/withdraw-cards.ts";
import { moment } from "../../sql/moment.ts";

/** A network that fails now may have failed unnoticed for this long. */
export const isolationDoubtMs = seconds(60);

/**
 * Takes back what a vantage said since 60 s before its own network failed: its failures count as `unknown`
 * in the rollups, unless they count as maintenance, its minutes as unseen in the strips, its failed walks of chains as `unknown`, what it said of rules, certificates
 * and speed not at all, and its votes begin anew.
 * Was this isolation news? A second report of it changes nothing, and what an earlier isolation took back already is left
 * alone. Batches of the vantage come before or after as a whole.
 */
export async function voidIsolated(
  tx: Transaction,
  vantageId: number,
  isolatedSince: number,
): Promise<boolean> {
  await tx.select({ id: vantages.id }).from(vantages).where(eq(vantages.id, vantageId)).for("no key update");
  const isolation = { vantageId, startedAt: new Date(isolatedSince) };
  const begun = await tx.insert(isolations).values(isolation).onConflictDoNothing().returning();
  if (begun.length === 0) return false;
  await tx.execute(sql`
    with doubtful as (
      select seen.mirror_id, seen.kind, seen.scheduled_at
      from ${tallies} join ${observations} as seen using (mirror_id, kind, vantage_id)
      where vantage_id = ${vantageId} and seen.scheduled_at >= ${moment(isolatedSince - isolationDoubtMs)}
        and seen.outcome = 'failed' and seen.attempt = 0 and not seen.maintained and not exists (
          select from ${isolations} as earlier
          where earlier.vantage_id = ${vantageId} and earlier.started_at <> ${moment(isolatedSince)}
            and seen.scheduled_at >= earlier.started_at - ${`${isolationDoubtMs} milliseconds`}::interval
            and seen.recorded_at <= earlier.heard_at
        )
    ), of_5m as (${withdrawing(rollups5m, vantageId, "5 minutes")}),
      of_1h as (${withdrawing(rollups1h, vantageId, "1 hour")})
    ${withdrawing(rollups1d, vantageId, "1 day")}`);
  await blankStrips(tx, vantageId, isolatedSince - isolationDoubtMs);
  await doubtWalks(tx, vantageId, isolatedSince - isolationDoubtMs);
  await withdrawCards(tx, vantageId, isolatedSince - isolationDoubtMs);
  await tx.update(tallies).set({ tally: null }).where(eq(tallies.vantageId, vantageId));
  return true;
}

function withdrawing(
  table: typeof rollups5m | typeof rollups1h | typeof rollups1d,
  vantageId: number,
  span: "5 minutes" | "1 hour" | "1 day",
): SQL {
  return sql`
    update ${table} as known
    set failed = known.failed - withdrawn.runs, unknown = known.unknown + withdrawn.runs
    from (
      select mirror_id, kind, date_bin(${span}, scheduled_at, timestamptz 'epoch') as starts_at, count(*) as runs
      from doubtful
      group by 1, 2, 3
    ) as withdrawn
    where known.vantage_id = ${vantageId} and (known.mirror_id, known.kind, known.starts_at) =
      (withdrawn.mirror_id, withdrawn.kind, withdrawn.starts_at)`;
}
