import { and, eq, isNull } from "drizzle-orm";
import type { Database, Transaction } from "../../connect.ts";
import { isolations } from "../../schema/isolations.ts";
import { vantages } from "../../schema/vantages.ts";

/** What a prober says of itself; times are epoch milliseconds of our clock. */
export type Vitals = {
  version: string;
  spooled: number;
  dropped: number;
  /** How far its clock is ahead of ours. */
  skewMs: number;
  isolatedSince: number | undefined;
  now: number;
};

/** Records that a vantage was heard of; one whose network is well again ends its isolation. */
export async function recordHeartbeat(
  db: Database | Transaction,
  vantageId: number,
  { isolatedSince, skewMs, now, ...vitals }: Vitals,
): Promise<void> {
  await db
    .update(vantages)
    .set({
      ...vitals,
      skewMs: Math.round(skewMs),
      isolatedSince: isolatedSince === undefined ? null : new Date(isolatedSince),
      lastSeenAt: new Date(now),
    })
    .where(eq(vantages.id, vantageId));
  if (isolatedSince !== undefined) return;
  await db
    .update(isolations)
    .set({ endedAt: new Date(now) })
    .where(and(eq(isolations.vantageId, vantageId), isNull(isolations.endedAt)));
}
