import { and, eq, gt, sql } from "drizzle-orm";
import { integrityCauses, type Recommendation } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { incidents } from "../../schema/incidents.ts";
import { mirrors } from "../../schema/mirrors.ts";
import { recommendations } from "../../schema/recommendations.ts";
import { textArray } from "../../sql/array-of.ts";
import { epochMs, epochMsOrNull, isoOf } from "../../sql/moment.ts";

/** A recommendation as it is kept; moments are epoch milliseconds. */
export type KeptRecommendation = Omit<Recommendation, "since" | "madeAt" | "expiresAt"> & {
  since: number;
  madeAt: number;
  expiresAt: number;
  challenger: string | null;
  challengerSince: number | null;
};

const columns = {
  scope: recommendations.scope,
  goproxy: recommendations.goproxy,
  gosumdb: recommendations.gosumdb,
  reasons: recommendations.reasons,
  candidates: recommendations.candidates,
  days: recommendations.days,
  since: epochMs(recommendations.since),
  madeAt: epochMs(recommendations.madeAt),
  expiresAt: epochMs(recommendations.expiresAt),
};

/** Which chain is recommended to a scope, whether or not that is still to be believed? */
export async function keptRecommendation(
  tx: Transaction,
  scope: string,
): Promise<KeptRecommendation | undefined> {
  const [kept] = await tx
    .select({
      ...columns,
      challenger: recommendations.challenger,
      challengerSince: epochMsOrNull(recommendations.challengerSince),
    })
    .from(recommendations)
    .where(eq(recommendations.scope, scope));
  return kept;
}

/**
 * Which chain is recommended to each scope, or to one alone, has not expired, and has no mirror whose integrity is in doubt
 * since it was made? By their scope.
 */
export async function readRecommendations(
  db: Database | Transaction,
  { scope, now }: { scope?: string; now: number },
): Promise<Recommendation[]> {
  const rows = await db
    .select(columns)
    .from(recommendations)
    .where(
      and(
        scope === undefined ? undefined : eq(recommendations.scope, scope),
        gt(recommendations.expiresAt, new Date(now)),
        isUnbreached,
      ),
    )
    .orderBy(recommendations.scope);
  return rows.map(({ since, madeAt, expiresAt, ...recommendation }) => ({
    ...recommendation,
    since: isoOf(since),
    madeAt: isoOf(madeAt),
    expiresAt: isoOf(expiresAt),
  }));
}

/** What is recommended has pipes throughout. */
const isUnbreached = sql`not exists (
  select from ${incidents} join ${mirrors} on ${mirrors.id} = ${incidents.mirrorId}
  where phase <> 'resolved' and cause = any(${textArray(integrityCauses)})
    and ${mirrors.baseUrl} = any(string_to_array(${recommendations.goproxy}, '|'))
)`;
