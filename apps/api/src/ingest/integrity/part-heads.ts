import {
  doubtIndirectHeads,
  largestSizeShown,
  readTrustedHead,
  replaceTrustedHead,
  saveStanding,
  type StoredHead,
  type Transaction,
} from "@heliograph/db";
import { judgeFork } from "./judge-fork.ts";

/**
 * Draws the conclusion from two heads that contradict each other. Which one is false, and is that the fault of who showed
 * it or of the log? A trust that rested on mirrors alone moves to what the log itself has shown.
 */
export async function partHeads(
  tx: Transaction,
  log: string,
  heads: readonly [StoredHead, StoredHead],
  at: number,
): Promise<{ forked: StoredHead; blame: "forked" | "log" }> {
  const { forked, kept, blame, misled } = judgeFork(heads, await largestSizeShown(tx, log));
  if (misled) {
    const trusted = await readTrustedHead(tx, log);
    await doubtIndirectHeads(tx, log);
    await replaceTrustedHead(tx, { log, before: trusted?.id, after: kept.id, at });
    await saveStanding(tx, [kept.id], "consistent");
  }
  await saveStanding(tx, [forked.id], "forked");
  return { forked, blame };
}
