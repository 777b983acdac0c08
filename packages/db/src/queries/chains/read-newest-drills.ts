import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { ShownDrill } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { chains } from "../../schema/chains.ts";
import { drills } from "../../schema/drills.ts";
import { vantages } from "../../schema/vantages.ts";
import { anyOf } from "../../sql/any-of.ts";
import { epochMs, isoOf } from "../../sql/moment.ts";

/**
 * What became of these chains, as they are now, under each fault at each hop, when each vantage drilled them last? By the
 * number of the chain; chains that nobody has drilled are absent.
 */
export async function readNewestDrills(
  db: Database | Transaction,
  chainIds: readonly number[],
): Promise<Map<number, ShownDrill[]>> {
  const rows = await db
    .selectDistinctOn([drills.chainId, vantages.position, drills.hop, drills.fault], {
      chainId: drills.chainId,
      at: epochMs(drills.startedAt),
      drill: {
        vantage: vantages.slug,
        hop: drills.hop,
        fault: drills.fault,
        switchMs: drills.switchMs,
        baselineMs: drills.baselineMs,
        walk: drills.walk,
      },
    })
    .from(drills)
    .innerJoin(chains, and(eq(chains.id, drills.chainId), eq(chains.goproxy, drills.goproxy)))
    .innerJoin(vantages, eq(vantages.id, drills.vantageId))
    .where(and(anyOf(drills.chainId, chainIds), isNull(vantages.retiredAt)))
    .orderBy(
      asc(drills.chainId),
      asc(vantages.position),
      asc(drills.hop),
      asc(drills.fault),
      desc(drills.scheduledAt),
    );
  const shown = Map.groupBy(rows, ({ chainId }) => chainId);
  return new Map(
    [...shown].map(([chainId, each]) => [
      chainId,
      each.map(({ drill, at }) => ({ ...drill, at: isoOf(at) })),
    ]),
  );
}
