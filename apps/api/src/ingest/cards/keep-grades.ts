import {
  readKeptGrades,
  saveGradeChanges,
  saveGrades,
  type GradeChangeRow,
  type KeptGrade,
  type Transaction,
} from "@heliograph/db";
import { regrade } from "./regrade.ts";
import type { CardRun } from "./card-run.ts";

/** Keeps how runs of a vantage saw rules kept, and what that changed. The verdicts of the mirrors are locked. */
export async function keepGrades(
  tx: Transaction,
  vantageId: number,
  runs: readonly CardRun[],
): Promise<void> {
  const mirrorIds = [...new Set(runs.map(({ mirrorId }) => mirrorId))];
  const known = new Map(
    (await readKeptGrades(tx, vantageId, mirrorIds)).map((grade) => [placeOf(grade), grade]),
  );
  const touched = new Map<string, KeptGrade>();
  const changes: GradeChangeRow[] = [];
  for (const { mirrorId, kind, dueAt, card } of runs.toSorted((one, other) => one.dueAt - other.dueAt)) {
    for (const graded of card) {
      const place = placeOf({ mirrorId, kind, rule: graded.rule });
      const regraded = regrade(touched.get(place) ?? known.get(place), {
        ...graded,
        mirrorId,
        kind,
        at: dueAt,
      });
      if (regraded === undefined) continue;
      touched.set(place, regraded.kept);
      if (regraded.change !== undefined) changes.push(regraded.change);
    }
  }
  await saveGrades(tx, vantageId, [...touched.values()]);
  await saveGradeChanges(tx, vantageId, changes);
}

const placeOf = ({ mirrorId, kind, rule }: Pick<KeptGrade, "mirrorId" | "kind" | "rule">) =>
  `${mirrorId} ${kind} ${rule}`;
