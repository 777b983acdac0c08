import { sql } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { grades } from "../../schema/grades.ts";
import type { KeptGrade } from "./kept-grade.ts";

/** Keeps how a vantage sees rules kept, at most once each; whoever calls has locked the verdicts of the mirrors. */
export async function saveGrades(
  tx: Transaction,
  vantageId: number,
  rows: readonly KeptGrade[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(grades)
    .values(
      rows.map(({ since, lookedAt, ...row }) => ({
        ...row,
        vantageId,
        since: new Date(since),
        lookedAt: new Date(lookedAt),
      })),
    )
    .onConflictDoUpdate({
      target: [grades.mirrorId, grades.kind, grades.vantageId, grades.rule],
      set: {
        grade: sql`excluded.grade`,
        detail: sql`excluded.detail`,
        exhibit: sql`excluded.exhibit`,
        since: sql`excluded.since`,
        lookedAt: sql`excluded.looked_at`,
        keptRuns: sql`excluded.kept_runs`,
        former: sql`excluded.former`,
      },
    });
}
