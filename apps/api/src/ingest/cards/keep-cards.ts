import { readIsolations, saveCertificate, type ObservationRow, type Transaction } from "@heliograph/db";
import type { Plan } from "../../plan/plan.ts";
import { cardRunsOf, isOfCard } from "./card-run.ts";
import { followCards } from "./follow-cards.ts";
import { keepGrades } from "./keep-grades.ts";

/** Which mirrors did these runs hold against rules? */
export const mirrorsGraded = (fresh: readonly ObservationRow[]): number[] =>
  fresh.flatMap((row) => (isOfCard(row) ? [row.mirrorId] : []));

/**
 * Keeps how new runs of a vantage saw rules kept and which certificates they were shown, and follows it into incidents. The verdicts
 * of the mirrors are locked already: of two batches the later one sees what the earlier one brought.
 */
export async function keepCards(
  tx: Transaction,
  vantageId: number,
  fresh: readonly ObservationRow[],
  { plan, now }: { plan: Plan; now: number },
): Promise<void> {
  const rows = fresh.filter(isOfCard);
  if (rows.length === 0) return;
  const since = Math.min(...rows.map(({ startedAt }) => Date.parse(startedAt)));
  const isolations = await readIsolations(tx, vantageId, since);
  const runs = cardRunsOf(rows, { isolations, now });
  if (runs.length === 0) return;
  await keepGrades(tx, vantageId, runs);
  for (const { mirrorId, dueAt, certificates } of runs)
    for (const certificate of certificates)
      await saveCertificate(tx, vantageId, { mirrorId, at: dueAt, certificate });
  await followCards(tx, runs, { plan, now });
}
