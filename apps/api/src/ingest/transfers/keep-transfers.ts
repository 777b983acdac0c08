import { isLinkBound, type Transfer } from "@heliograph/core";
import {
  readIsolations,
  saveTransfers,
  type ObservationRow,
  type Transaction,
  type TransferRow,
} from "@heliograph/db";
import { cutsOff } from "../cuts-off.ts";

/** Keeps what new runs of a vantage fetched in bulk, and how fast, but for what came over a network that failed. */
export async function keepTransfers(
  tx: Transaction,
  vantageId: number,
  fresh: readonly ObservationRow[],
): Promise<void> {
  const rows = fresh.flatMap(({ transfer, ...row }) =>
    transfer === undefined ? [] : [{ ...row, transfer }],
  );
  if (rows.length === 0) return;
  const since = Math.min(...rows.map(({ startedAt }) => Date.parse(startedAt)));
  const isolations = await readIsolations(tx, vantageId, since);
  const sound = rows.filter(({ startedAt, transfer }) => {
    const from = Date.parse(startedAt);
    return !isolations.some(cutsOff(from, from + transfer.totalMs));
  });
  await saveTransfers(tx, vantageId, sound.map(rowOf));
}

function rowOf({
  mirrorId,
  scheduledAt,
  attempt,
  transfer,
}: ObservationRow & { transfer: Transfer }): TransferRow {
  const { link, ...seen } = transfer;
  return {
    ...seen,
    mirrorId,
    scheduledAt: new Date(scheduledAt),
    attempt,
    linkMbps: link?.mbps ?? null,
    linkThrough: link?.through ?? null,
    linkBound: isLinkBound(transfer),
  };
}
