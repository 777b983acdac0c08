import { and, asc, desc, eq, gte, isNull } from "drizzle-orm";
import type { ShownWalk } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { chains } from "../../schema/chains.ts";
import { vantages } from "../../schema/vantages.ts";
import { walks } from "../../schema/walks.ts";
import { epochMs, isoOf } from "../../sql/moment.ts";

/**
 * What did each vantage see last of each chain since then, as the chain is now? By the number of the chain, in the order of
 * the vantages; `since` is epoch milliseconds.
 */
export async function readNewestWalks(
  db: Database | Transaction,
  since: number,
): Promise<Map<number, ShownWalk[]>> {
  const newest = db
    .select()
    .from(walks)
    .where(
      and(
        eq(walks.chainId, chains.id),
        eq(walks.vantageId, vantages.id),
        eq(walks.goproxy, chains.goproxy),
        gte(walks.scheduledAt, new Date(since)),
      ),
    )
    .orderBy(desc(walks.scheduledAt), desc(walks.attempt))
    .limit(1)
    .as("newest");
  const rows = await db
    .select({
      chainId: chains.id,
      at: epochMs(newest.startedAt),
      walk: {
        vantage: vantages.slug,
        outcome: newest.outcome,
        error: newest.error,
        detail: newest.detail,
        servedBy: newest.servedBy,
        totalMs: newest.totalMs,
        walk: newest.walk,
      },
    })
    .from(chains)
    .crossJoin(vantages)
    .crossJoinLateral(newest)
    .where(isNull(vantages.retiredAt))
    .orderBy(asc(chains.id), asc(vantages.position));
  const shown = Map.groupBy(rows, ({ chainId }) => chainId);
  return new Map(
    [...shown].map(([chainId, each]) => [chainId, each.map(({ walk, at }) => ({ ...walk, at: isoOf(at) }))]),
  );
}
