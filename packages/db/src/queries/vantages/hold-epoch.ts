import { eq } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { vantages } from "../../schema/vantages.ts";

/** Which epoch of a vantage is the newest? It stays so until the transaction ends: a takeover waits for it. */
export async function holdEpoch(tx: Transaction, vantageId: number): Promise<number | undefined> {
  const [vantage] = await tx
    .select({ epoch: vantages.epoch })
    .from(vantages)
    .where(eq(vantages.id, vantageId))
    .for("share");
  return vantage?.epoch;
}
