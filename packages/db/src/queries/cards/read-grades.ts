import { and, asc, eq, isNull } from "drizzle-orm";
import type { CardKind, ShownRule } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { grades } from "../../schema/grades.ts";
import { vantages } from "../../schema/vantages.ts";
import { epochMs, isoOf } from "../../sql/moment.ts";

/** How does each vantage see a mirror keep each rule of a card? By rule, each in the order of the vantages. */
export async function readGrades(
  db: Database | Transaction,
  { mirrorId, kind }: { mirrorId: number; kind: CardKind },
): Promise<Map<string, ShownRule["vantages"]>> {
  const rows = await db
    .select({
      rule: grades.rule,
      since: epochMs(grades.since),
      lookedAt: epochMs(grades.lookedAt),
      said: {
        vantage: vantages.slug,
        grade: grades.grade,
        detail: grades.detail,
        exhibit: grades.exhibit,
      },
    })
    .from(grades)
    .innerJoin(vantages, eq(vantages.id, grades.vantageId))
    .where(and(eq(grades.mirrorId, mirrorId), eq(grades.kind, kind), isNull(vantages.retiredAt)))
    .orderBy(asc(vantages.position));
  const rules = Map.groupBy(rows, ({ rule }) => rule);
  return new Map(
    [...rules].map(([rule, each]) => [
      rule,
      each.map(({ since, lookedAt, said }) => ({ ...said, since: isoOf(since), lookedAt: isoOf(lookedAt) })),
    ]),
  );
}
