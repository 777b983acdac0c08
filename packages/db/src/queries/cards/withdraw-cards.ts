import { and, eq, gte, isNotNull, sql } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { certificates } from "../../schema/certificates.ts";
import { gradeChanges, grades } from "../../schema/grades.ts";
import { transfers } from "../../schema/transfers.ts";

/**
 * Takes back what a vantage said from a moment on of rules, certificates and speed, for it may have been its own network: grades
 * that changed are again what they were, and what was seen for the first time was not seen.
 */
export async function withdrawCards(tx: Transaction, vantageId: number, from: number): Promise<void> {
  const since = new Date(from);
  const doubtful = and(eq(grades.vantageId, vantageId), gte(grades.since, since));
  await tx
    .update(grades)
    .set({
      grade: sql`former ->> 'grade'`,
      detail: sql`former ->> 'detail'`,
      exhibit: sql`(former ->> 'exhibit')::json`,
      since: formerMoment("since"),
      lookedAt: formerMoment("lookedAt"),
      keptRuns: sql`(former ->> 'keptRuns')::integer`,
      former: null,
    })
    .where(and(doubtful, isNotNull(grades.former)));
  await tx.delete(grades).where(doubtful);
  await tx
    .delete(gradeChanges)
    .where(and(eq(gradeChanges.vantageId, vantageId), gte(gradeChanges.at, since)));
  await tx
    .delete(certificates)
    .where(and(eq(certificates.vantageId, vantageId), gte(certificates.firstSeenAt, since)));
  await tx
    .delete(transfers)
    .where(and(eq(transfers.vantageId, vantageId), gte(transfers.scheduledAt, since)));
}

const formerMoment = (name: "since" | "lookedAt") => sql`to_timestamp((former ->> ${name})::float8 / 1000)`;
