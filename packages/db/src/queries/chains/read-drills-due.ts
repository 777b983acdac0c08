import { and, asc, eq, isNull } from "drizzle-orm";
import type { Chain } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { drillTurns } from "../../schema/drill-turns.ts";
import { vantages } from "../../schema/vantages.ts";
import { epochMs, isoOf } from "../../sql/moment.ts";

/** When is which vantage to drill a chain next? */
export async function readDrillsDue(
  db: Database | Transaction,
  chainId: number,
): Promise<Chain["drillsDue"]> {
  const rows = await db
    .select({ vantage: vantages.slug, at: epochMs(drillTurns.dueAt) })
    .from(drillTurns)
    .innerJoin(vantages, eq(vantages.id, drillTurns.vantageId))
    .where(and(eq(drillTurns.chainId, chainId), isNull(vantages.retiredAt)))
    .orderBy(asc(vantages.position));
  return rows.map(({ vantage, at }) => ({ vantage, at: isoOf(at) }));
}
