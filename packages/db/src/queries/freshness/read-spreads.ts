import { and, desc, eq, gte, sql } from "drizzle-orm";
import type { MirrorFreshness } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { spreads } from "../../schema/spreads.ts";
import { vantages } from "../../schema/vantages.ts";
import { epochMs, isoOf } from "../../sql/moment.ts";

/** What is asked for: the questions put to a mirror since then, and so many of them. */
export type SpreadFilter = { mirrorId: number; since: number; limit: number };

/** How often was a mirror asked the same several times in a row since then, and how often did its answers disagree? */
export async function readSpreads(
  db: Database | Transaction,
  { mirrorId, since, limit }: SpreadFilter,
): Promise<Pick<MirrorFreshness, "spreads" | "newestSpreads">> {
  const late = and(eq(spreads.mirrorId, mirrorId), gte(spreads.askedAt, new Date(since)));
  const [counted, rows] = await Promise.all([
    db
      .select({
        asked: sql<number>`count(*)::integer`,
        disagreed: sql<number>`(count(*) filter (where ${spreads.disagrees}))::integer`,
      })
      .from(spreads)
      .where(late),
    db
      .select({
        vantage: vantages.slug,
        module: spreads.module,
        at: epochMs(spreads.askedAt),
        disagrees: spreads.disagrees,
        bodies: spreads.bodies,
        answers: spreads.answers,
        differing: spreads.differing,
      })
      .from(spreads)
      .innerJoin(vantages, eq(vantages.id, spreads.vantageId))
      .where(late)
      .orderBy(desc(spreads.disagrees), desc(spreads.askedAt))
      .limit(limit),
  ]);
  return {
    spreads: counted[0] ?? { asked: 0, disagreed: 0 },
    newestSpreads: rows.map(({ at, bodies, answers, ...spread }) => ({
      ...spread,
      at: isoOf(at),
      bodies: bodies.map(({ count, newest, etag, backends }, place) => ({
        count,
        newest,
        etag,
        backends,
        answers: answers.filter((answer) => answer === place).length,
      })),
    })),
  };
}
