import { sql } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { incidents } from "../../schema/incidents.ts";
import { moment } from "../../sql/moment.ts";

/** Lets unresolved incidents stand by themselves again whose explanation ended before a moment, in epoch milliseconds. */
export async function releaseIncidents(tx: Transaction, endedBefore: number): Promise<void> {
  await tx.execute(sql`
    update ${incidents} set under_id = null
    from ${incidents} as explanation
    where explanation.id = ${incidents.underId} and explanation.phase = 'resolved'
      and explanation.ended_at <= ${moment(endedBefore)} and ${incidents.phase} <> 'resolved'`);
}
