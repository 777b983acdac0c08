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
  const rows = await db
    .selectDistinctOn([walks.chainId, vantages.position], {
      chainId: walks.chainId,
      at: epochMs(walks.startedAt),
      walk: {
        vantage: vantages.slug,
        outcome: walks.outcome,
        error: walks.error,
        detail: walks.detail,
        servedBy: walks.servedBy,
        totalMs: walks.totalMs,
        walk: walks.walk,
      },
    })
    .from(walks)
    .innerJoin(chains, and(eq(chains.id, walks.chainId), eq(chains.goproxy, walks.goproxy)))
    .innerJoin(vantages, eq(vantages.id, walks.vantageId))
    .where(and(gte(walks.scheduledAt, new Date(since)), isNull(vantages.retiredAt)))
    .orderBy(asc(walks.chainId), asc(vantages.position), desc(walks.scheduledAt), desc(walks.attempt));
  const shown = Map.groupBy(rows, ({ chainId }) => chainId);
  return new Map(
    [...shown].map(([chainId, each]) => [chainId, each.map(({ walk, at }) => ({ ...walk, at: isoOf(at) }))]),
  );
}
