import { and, desc, eq, sql } from "drizzle-orm";
import type { Database, Transaction } from "../../connect.ts";
import { tallies } from "../../schema/tallies.ts";
import { anyOf } from "../../sql/any-of.ts";
import { epochMs } from "../../sql/moment.ts";
import { pageKind } from "../mirrors/page-kind.ts";

/** The newest run on a mirror from any vantage; times are epoch milliseconds. */
export type NewestRun = { scheduledAt: number; startedAt: number; httpVersion: string | null };

/** Which run on each of these mirrors was the newest? Mirrors without any are absent. */
export async function readNewestRuns(
  db: Database | Transaction,
  mirrorIds: readonly number[],
): Promise<Map<number, NewestRun>> {
  const rows = await db
    .selectDistinctOn([tallies.mirrorId], {
      mirrorId: tallies.mirrorId,
      scheduledAt: epochMs(tallies.scheduledAt),
      startedAt: epochMs(tallies.startedAt),
      httpVersion: sql<string | null>`${tallies.facts} ->> 'httpVersion'`,
    })
    .from(tallies)
    .where(and(anyOf(tallies.mirrorId, mirrorIds), eq(tallies.kind, pageKind)))
    .orderBy(tallies.mirrorId, desc(tallies.scheduledAt));
  return new Map(rows.map(({ mirrorId, ...run }) => [mirrorId, run]));
}
