import { eq, sql } from "drizzle-orm";
import type { Database, Transaction } from "../../connect.ts";
import { vantages } from "../../schema/vantages.ts";

/** Gives a vantage to a prober process. Which epoch is it now? A new one when the process is another than before. */
export async function takeOverVantage(
  db: Database | Transaction,
  vantageId: number,
  instance: string,
): Promise<number> {
  const [taken] = await db
    .update(vantages)
    .set({
      instance,
      epoch: sql`${vantages.epoch} + (${vantages.instance} is distinct from ${instance}::uuid)::integer`,
    })
    .where(eq(vantages.id, vantageId))
    .returning({ epoch: vantages.epoch });
  if (taken === undefined) throw new Error(`there is no vantage ${vantageId}`);
  return taken.epoch;
}
