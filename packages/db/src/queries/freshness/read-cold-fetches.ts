import { desc, eq } from "drizzle-orm";
import type { MirrorFreshness } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { coldFetches } from "../../schema/cold-fetches.ts";
import { vantages } from "../../schema/vantages.ts";
import { epochMs, epochMsOrNull, isoOf } from "../../sql/moment.ts";

/** What did it take a mirror to fetch what nobody may have asked it for before? The newest first. */
export async function readColdFetches(
  db: Database | Transaction,
  mirrorId: number,
  limit: number,
): Promise<MirrorFreshness["coldFetches"]> {
  const rows = await db
    .select({
      vantage: vantages.slug,
      module: coldFetches.module,
      version: coldFetches.version,
      firstAskedAt: epochMs(coldFetches.firstAskedAt),
      missedAt: epochMsOrNull(coldFetches.missedAt),
      foundAt: epochMsOrNull(coldFetches.foundAt),
      stored: coldFetches.stored,
      firstStatus: coldFetches.firstStatus,
      ttfbMs: coldFetches.ttfbMs,
      reason: coldFetches.reason,
    })
    .from(coldFetches)
    .innerJoin(vantages, eq(vantages.id, coldFetches.vantageId))
    .where(eq(coldFetches.mirrorId, mirrorId))
    .orderBy(desc(coldFetches.firstAskedAt))
    .limit(limit);
  return rows.map(({ firstAskedAt, missedAt, foundAt, ...fetched }) => ({
    ...fetched,
    at: isoOf(firstAskedAt),
    notFound:
      missedAt === null
        ? null
        : {
            atLeastMs: missedAt - firstAskedAt,
            atMostMs: foundAt === null ? null : foundAt - firstAskedAt,
          },
  }));
}
