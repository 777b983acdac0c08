import { and, isNull, lte } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { silences } from "../../schema/silences.ts";

/** Marks the silences that have ended: what they held back is let go from here on. */
export async function settleSilences(tx: Transaction, now: number): Promise<void> {
  await tx
    .update(silences)
    .set({ settledAt: new Date(now) })
    .where(and(lte(silences.endsAt, new Date(now)), isNull(silences.settledAt)));
}
