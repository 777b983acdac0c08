import { eq } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { vantages } from "../../schema/vantages.ts";

/** Lets the votes of a vantage, by its slug, count no more from a moment on, in epoch milliseconds; or again where there is none. */
export async function saveDoubt(tx: Transaction, slug: string, since: number | undefined): Promise<void> {
  await tx
    .update(vantages)
    .set({ doubtedSince: since === undefined ? null : new Date(since) })
    .where(eq(vantages.slug, slug));
}
