import { and, eq } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { grades } from "../../schema/grades.ts";
import { anyOf } from "../../sql/any-of.ts";
import { epochMs } from "../../sql/moment.ts";
import type { KeptGrade } from "./kept-grade.ts";

/** How did a vantage last see these mirrors keep the rules of all cards? */
export const readKeptGrades = (
  tx: Transaction,
  vantageId: number,
  mirrorIds: readonly number[],
): Promise<KeptGrade[]> =>
  tx
    .select({
      mirrorId: grades.mirrorId,
      kind: grades.kind,
      rule: grades.rule,
      grade: grades.grade,
      detail: grades.detail,
      exhibit: grades.exhibit,
      since: epochMs(grades.since),
      lookedAt: epochMs(grades.lookedAt),
      keptRuns: grades.keptRuns,
      former: grades.former,
    })
    .from(grades)
    .where(and(eq(grades.vantageId, vantageId), anyOf(grades.mirrorId, mirrorIds)));
