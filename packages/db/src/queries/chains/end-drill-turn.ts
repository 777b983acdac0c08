import { and, eq, lte } from "drizzle-orm";
import { minutes } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { drillTurns } from "../../schema/drill-turns.ts";

/** How far a result may seem to come before its turn, as clocks are corrected in the meantime. */
const toleranceMs = minutes(1);

/** A chain was drilled when it was due: its next turn comes in so long, unless it has been given another one meanwhile. */
export async function endDrillTurn(
  db: Database | Transaction,
  vantageId: number,
  { chainId, heldAt, everyMs, now }: { chainId: number; heldAt: number; everyMs: number; now: number },
): Promise<void> {
  await db
    .update(drillTurns)
    .set({ dueAt: new Date(heldAt + everyMs), movedAt: new Date(now) })
    .where(
      and(
        eq(drillTurns.chainId, chainId),
        eq(drillTurns.vantageId, vantageId),
        lte(drillTurns.dueAt, new Date(heldAt + toleranceMs)),
      ),
    );
}
