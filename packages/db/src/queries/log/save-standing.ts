import { inArray } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { logHeads, type Standing } from "../../schema/log-heads.ts";

/** Keeps how these heads stand to the trusted one. */
export async function saveStanding(
  tx: Transaction,
  headIds: readonly number[],
  standing: Standing,
): Promise<void> {
  if (headIds.length === 0) return;
  await tx
    .update(logHeads)
    .set({ standing })
    .where(inArray(logHeads.id, [...headIds]));
}
