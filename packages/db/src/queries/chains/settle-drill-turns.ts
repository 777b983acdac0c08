import { sql } from "drizzle-orm";
import { hours, minutes } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { drillTurns } from "../../schema/drill-turns.ts";
import { plainArray } from "../../sql/array-of.ts";
import { anyOf } from "../../sql/any-of.ts";
import { epochMs, isoOf, moment } from "../../sql/moment.ts";
import { and, eq } from "drizzle-orm";

/** When a vantage is to drill a chain, in epoch milliseconds. */
export type DrillTurn = { chainId: number; dueAt: number };

/** A turn whose result has not come by then was missed. */
const missedAfterMs = minutes(15);

/** A turn that was just settled anew is not settled again so soon. */
const restMs = hours(1);

/**
 * When is a vantage to drill these chains next? A turn that there has never been, that was missed, or that is further off than
 * drills come, is set to what is offered.
 */
export async function settleDrillTurns(
  db: Database | Transaction,
  vantageId: number,
  { offered, everyMs, now }: { offered: readonly DrillTurn[]; everyMs: number; now: number },
): Promise<DrillTurn[]> {
  await db.execute(sql`
    insert into ${drillTurns} as turn (chain_id, vantage_id, due_at)
    select chain_id, ${vantageId}, due_at
    from unnest(
      ${plainArray(offered.map(({ chainId }) => chainId))}::integer[],
      ${plainArray(offered.map(({ dueAt }) => isoOf(dueAt)))}::timestamptz[]
    ) as offered (chain_id, due_at)
    order by chain_id
    on conflict (chain_id, vantage_id) do update set due_at = excluded.due_at, moved_at = ${moment(now)}
    where turn.due_at > ${moment(now + everyMs)} or (
      turn.due_at < ${moment(now - missedAfterMs)}
      and coalesce(turn.moved_at < ${moment(now - restMs)}, true)
    )`);
  return db
    .select({ chainId: drillTurns.chainId, dueAt: epochMs(drillTurns.dueAt) })
    .from(drillTurns)
    .where(
      and(
        anyOf(
          drillTurns.chainId,
          offered.map(({ chainId }) => chainId),
        ),
        eq(drillTurns.vantageId, vantageId),
      ),
    );
}
