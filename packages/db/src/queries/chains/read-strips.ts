import { and, eq, sql, type AnyColumn } from "drizzle-orm";
import type { Database, Transaction } from "../../connect.ts";
import { strips } from "../../schema/strips.ts";
import { anyOf } from "../../sql/any-of.ts";
import { plainArray } from "../../sql/array-of.ts";

/** What is known of a week of a series: its days, oldest first and as `2026-11-21`, and their minutes, one day right after the other. */
export type Strip = Pick<typeof strips.$inferSelect, "mirrorId" | "kind" | "states" | "times"> & {
  days: string[];
};

/** Which strips are asked for; days as `2026-11-21`. */
export type StripFilter = { mirrorIds: readonly number[]; vantageId: number; days: readonly string[] };

/**
 * How did the minutes of these days go, as a vantage saw these mirrors? They come by the week: each row costs something on its
 * way, and longer ones do not arrive in one piece.
 */
export const readStrips = (
  db: Database | Transaction,
  { mirrorIds, vantageId, days }: StripFilter,
): Promise<Strip[]> =>
  db
    .select({
      mirrorId: strips.mirrorId,
      kind: strips.kind,
      days: sql<string[]>`array_agg(${strips.day}::text order by ${strips.day})`,
      states: joined(strips.states),
      times: joined(strips.times),
    })
    .from(strips)
    .where(
      and(
        anyOf(strips.mirrorId, mirrorIds),
        sql`${strips.day} = any(${plainArray(days)}::date[])`,
        eq(strips.vantageId, vantageId),
      ),
    )
    .groupBy(strips.mirrorId, strips.kind, sql`date_trunc('week', ${strips.day})`);

const joined = (minutes: AnyColumn) =>
  sql<Strip["states"]>`string_agg(${minutes}, '' order by ${strips.day})`;
