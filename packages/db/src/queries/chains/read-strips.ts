import { and, eq, sql } from "drizzle-orm";
import type { Database, Transaction } from "../../connect.ts";
import { strips } from "../../schema/strips.ts";
import { anyOf } from "../../sql/any-of.ts";
import { plainArray } from "../../sql/array-of.ts";

/** A UTC day of a series, minute by minute. */
export type Strip = Omit<typeof strips.$inferSelect, "vantageId">;

/** Which strips are asked for; days as `2026-11-21`. */
export type StripFilter = { mirrorIds: readonly number[]; vantageId: number; days: readonly string[] };

/** How did the minutes of these days go, as a vantage saw these mirrors? */
export const readStrips = (
  db: Database | Transaction,
  { mirrorIds, vantageId, days }: StripFilter,
): Promise<Strip[]> =>
  db
    .select({
      mirrorId: strips.mirrorId,
      kind: strips.kind,
      day: strips.day,
      states: strips.states,
      times: strips.times,
    })
    .from(strips)
    .where(
      and(
        anyOf(strips.mirrorId, mirrorIds),
        sql`${strips.day} = any(${plainArray(days)}::date[])`,
        eq(strips.vantageId, vantageId),
      ),
    );
