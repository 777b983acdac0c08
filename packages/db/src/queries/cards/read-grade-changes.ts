import { and, asc, desc, eq } from "drizzle-orm";
import type { CardKind, GradeChange } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { gradeChanges } from "../../schema/grades.ts";
import { vantages } from "../../schema/vantages.ts";
import { epochMs, isoOf } from "../../sql/moment.ts";

/** How did the grades of a card change? The newest first, at most so many. */
export async function readGradeChanges(
  db: Database | Transaction,
  { mirrorId, kind, limit }: { mirrorId: number; kind: CardKind; limit: number },
): Promise<GradeChange[]> {
  const rows = await db
    .select({
      at: epochMs(gradeChanges.at),
      rule: gradeChanges.rule,
      vantage: vantages.slug,
      from: gradeChanges.from,
      to: gradeChanges.to,
      detail: gradeChanges.detail,
      exhibit: gradeChanges.exhibit,
    })
    .from(gradeChanges)
    .innerJoin(vantages, eq(vantages.id, gradeChanges.vantageId))
    .where(and(eq(gradeChanges.mirrorId, mirrorId), eq(gradeChanges.kind, kind)))
    .orderBy(desc(gradeChanges.at), asc(vantages.position), asc(gradeChanges.rule))
    .limit(limit);
  return rows.map(({ at, ...change }) => ({ ...change, at: isoOf(at) }));
}
