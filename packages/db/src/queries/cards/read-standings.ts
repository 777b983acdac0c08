import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { CardKind, Grade } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { grades } from "../../schema/grades.ts";
import { vantages } from "../../schema/vantages.ts";
import { anyOf } from "../../sql/any-of.ts";
import { epochMs } from "../../sql/moment.ts";

/** How a rule stands with a vantage; times are epoch milliseconds, of when the runs were due. */
export type Standing = {
  mirrorId: number;
  kind: CardKind;
  rule: string;
  vantage: string;
  grade: Grade;
  /** What it was before that; null where nothing was known. */
  formerly: Grade | null;
  detail: string;
  since: number;
  lookedAt: number;
  keptRuns: number;
};

/** How do the rules of these cards stand with all vantages, of these mirrors? */
export const readStandings = (
  tx: Transaction,
  mirrorIds: readonly number[],
  kinds: readonly CardKind[],
): Promise<Standing[]> =>
  tx
    .select({
      mirrorId: grades.mirrorId,
      kind: grades.kind,
      rule: grades.rule,
      vantage: vantages.slug,
      grade: grades.grade,
      formerly: sql<Grade | null>`${grades.former} ->> 'grade'`,
      detail: grades.detail,
      since: epochMs(grades.since),
      lookedAt: epochMs(grades.lookedAt),
      keptRuns: grades.keptRuns,
    })
    .from(grades)
    .innerJoin(vantages, eq(vantages.id, grades.vantageId))
    .where(
      and(anyOf(grades.mirrorId, mirrorIds), inArray(grades.kind, [...kinds]), isNull(vantages.retiredAt)),
    )
    .orderBy(grades.mirrorId, grades.kind, grades.rule, vantages.position);
