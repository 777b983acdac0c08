import type { Graded } from "@heliograph/core";
import type { FormerGrade, GradeChangeRow, KeptGrade } from "@heliograph/db";

/** How one run graded a rule, and when that run was due, in epoch milliseconds. */
export type SeenGrade = Graded & Pick<KeptGrade, "mirrorId" | "kind"> & { at: number };

/** What is kept of a rule after a run, and how its grade changed if it did. */
type Regraded = { kept: KeptGrade; change: GradeChangeRow | undefined };

/**
 * What one more run makes of a rule: `undefined` when nothing. That is so when it could not tell, and when a run that was due later
 * has been told of already: probers tell things in their order, and what lay between is not known to be the same.
 */
export function regrade(
  before: KeptGrade | undefined,
  { mirrorId, kind, rule, grade, detail, exhibit, at }: SeenGrade,
): Regraded | undefined {
  if (grade === "unknown" || (before !== undefined && at <= before.lookedAt)) return undefined;
  const isKept = grade === "pass" || grade === "warn";
  const keptRuns = (before?.keptRuns ?? 0) + Number(isKept);
  const kept = { mirrorId, kind, rule, grade, detail, exhibit, lookedAt: at, keptRuns };
  if (before === undefined) return { kept: { ...kept, since: at, former: null }, change: undefined };
  if (grade === before.grade)
    return { kept: { ...kept, since: before.since, former: before.former }, change: undefined };
  const change = { mirrorId, kind, rule, at: new Date(at), from: before.grade, to: grade, detail, exhibit };
  return { kept: { ...kept, since: at, former: formerOf(before) }, change };
}

const formerOf = ({ grade, detail, exhibit, since, lookedAt, keptRuns }: KeptGrade): FormerGrade => ({
  grade,
  detail,
  exhibit,
  since,
  lookedAt,
  keptRuns,
});
