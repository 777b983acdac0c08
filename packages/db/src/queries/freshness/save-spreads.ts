import type { Transaction } from "../../connect.ts";
import { spreads } from "../../schema/spreads.ts";

/** One question that was put several times in a row, and the answers. */
export type SpreadRow = typeof spreads.$inferInsert;

/** Keeps what came of asking mirrors the same several times in a row. */
export async function saveSpreads(tx: Transaction, rows: readonly SpreadRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(spreads)
    .values([...rows])
    .onConflictDoNothing();
}
