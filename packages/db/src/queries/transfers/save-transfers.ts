import type { Transaction } from "../../connect.ts";
import { transfers } from "../../schema/transfers.ts";

/** What a run fetched in bulk; its times are already corrected for the prober's clock. */
export type TransferRow = Omit<typeof transfers.$inferInsert, "vantageId">;

/** Records what a vantage fetched in bulk; one that is known already changes nothing. */
export async function saveTransfers(
  tx: Transaction,
  vantageId: number,
  rows: readonly TransferRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(transfers)
    .values(
      rows.map((row) => ({
        ...row,
        vantageId,
        idleTtfbMs: inOrder(row.idleTtfbMs),
        loadedTtfbMs: inOrder(row.loadedTtfbMs),
      })),
    )
    .onConflictDoNothing();
}

const inOrder = (numbers: readonly number[]) => numbers.toSorted((one, other) => one - other);
