import { isNull } from "drizzle-orm";
import type { Vantage } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { vantages } from "../../schema/vantages.ts";
import { epochMsOrNull, isoOf } from "../../sql/moment.ts";
import { healthOf } from "./vantage-health.ts";

/** Where do we look from, and which of it can be believed at the moment? */
export async function readVantages(db: Database | Transaction, now: number): Promise<Vantage[]> {
  const rows = await db
    .select({
      slug: vantages.slug,
      name: vantages.name,
      region: vantages.region,
      network: vantages.network,
      lastSeenAt: epochMsOrNull(vantages.lastSeenAt),
      isolatedSince: epochMsOrNull(vantages.isolatedSince),
      doubtedSince: epochMsOrNull(vantages.doubtedSince),
    })
    .from(vantages)
    .where(isNull(vantages.retiredAt))
    .orderBy(vantages.position);
  return rows.map(({ lastSeenAt, isolatedSince, doubtedSince, ...vantage }) => ({
    ...vantage,
    health: healthOf({ lastSeenAt, isolatedSince, doubtedSince }, now),
    lastSeenAt: lastSeenAt === null ? null : isoOf(lastSeenAt),
  }));
}
