import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { ProbeKind, Tally, Witness } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { tallies } from "../../schema/tallies.ts";
import { vantages } from "../../schema/vantages.ts";
import { anyOf } from "../../sql/any-of.ts";
import { epochMsOrNull } from "../../sql/moment.ts";
import { healthOf } from "../vantages/vantage-health.ts";

/** All that `judge` wants to know of some mirrors. */
export type Witnesses = {
  /** How many vantages are meant to look. */
  configured: number;
  /** What each of them counted, by mirror; a mirror nobody counted yet is absent. */
  byMirror: Map<number, Witness[]>;
};

/** What do all vantages say about a check of these mirrors? */
export async function readWitnesses(
  db: Database | Transaction,
  {
    mirrorIds,
    kind,
    everyMs,
    now,
  }: { mirrorIds: readonly number[]; kind: ProbeKind; everyMs: number; now: number },
): Promise<Witnesses> {
  const rows = await db
    .select({
      vantage: vantages.slug,
      lastSeenAt: epochMsOrNull(vantages.lastSeenAt),
      isolatedSince: epochMsOrNull(vantages.isolatedSince),
      doubtedSince: epochMsOrNull(vantages.doubtedSince),
      counted: sql<[mirrorId: number, Tally][]>`
        coalesce(json_agg(json_build_array(${tallies.mirrorId}, ${tallies.tally}))
          filter (where ${tallies.mirrorId} is not null), '[]')`,
    })
    .from(vantages)
    .leftJoin(
      tallies,
      and(
        eq(tallies.vantageId, vantages.id),
        eq(tallies.kind, kind),
        anyOf(tallies.mirrorId, mirrorIds),
        isNotNull(tallies.tally),
      ),
    )
    .where(isNull(vantages.retiredAt))
    .groupBy(vantages.id)
    .orderBy(vantages.position);
  const byMirror = new Map<number, Witness[]>();
  for (const { vantage, counted, ...seen } of rows) {
    const healthy = healthOf(seen, now) === "healthy";
    for (const [mirrorId, tally] of counted) {
      const witness = { vantage, tally, everyMs, healthy };
      byMirror.set(mirrorId, [...(byMirror.get(mirrorId) ?? []), witness]);
    }
  }
  return { configured: rows.length, byMirror };
}
