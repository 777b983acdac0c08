import { and, asc, eq, gte, isNull } from "drizzle-orm";
import type { Chain } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { chains } from "../../schema/chains.ts";
import { vantages } from "../../schema/vantages.ts";
import { walks } from "../../schema/walks.ts";
import { epochMs, isoOf } from "../../sql/moment.ts";

/** How did a chain's walks go since then, as the chain is now, oldest first? */
export async function readRecentWalks(
  db: Database | Transaction,
  chainId: number,
  since: number,
): Promise<Chain["recent"]> {
  const rows = await db
    .select({
      vantage: vantages.slug,
      at: epochMs(walks.startedAt),
      outcome: walks.outcome,
      error: walks.error,
      servedBy: walks.servedBy,
      totalMs: walks.totalMs,
    })
    .from(walks)
    .innerJoin(chains, and(eq(chains.id, walks.chainId), eq(chains.goproxy, walks.goproxy)))
    .innerJoin(vantages, eq(vantages.id, walks.vantageId))
    .where(
      and(eq(walks.chainId, chainId), gte(walks.scheduledAt, new Date(since)), isNull(vantages.retiredAt)),
    )
    .orderBy(asc(walks.startedAt), asc(vantages.position));
  return rows.map(({ at, ...walk }) => ({ ...walk, at: isoOf(at) }));
}
