import { sql } from "drizzle-orm";
import type { Database, Transaction } from "../../connect.ts";
import { drillTurns } from "../../schema/drill-turns.ts";
import { moment } from "../../sql/moment.ts";

/** Who is to drill which chain when, and how long their turns must have been settled; times are epoch milliseconds. */
export type DrillDemand = {
  chainId: number;
  vantageIds: readonly number[];
  dueAt: number;
  settledBy: number;
  now: number;
};

/** Sets the next turns of vantages to a moment. Which of them have it? Those whose turns were settled lately keep theirs. */
export async function bringDrillsForward(
  db: Database | Transaction,
  { chainId, vantageIds, dueAt, settledBy, now }: DrillDemand,
): Promise<number[]> {
  if (vantageIds.length === 0) return [];
  const turn = { dueAt: new Date(dueAt), movedAt: new Date(now) };
  const moved = await db
    .insert(drillTurns)
    .values(vantageIds.toSorted((a, b) => a - b).map((vantageId) => ({ chainId, vantageId, ...turn })))
    .onConflictDoUpdate({
      target: [drillTurns.chainId, drillTurns.vantageId],
      set: turn,
      setWhere: sql`coalesce(${drillTurns.movedAt} <= ${moment(settledBy)}, true)`,
    })
    .returning({ vantageId: drillTurns.vantageId });
  return moved.map(({ vantageId }) => vantageId);
}
