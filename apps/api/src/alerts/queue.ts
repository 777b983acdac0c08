import { readToldIncidents, takeChanges, type Transaction } from "@heliograph/db";
import type { Plan } from "../plan/plan.ts";
import { queueChanges } from "./queue-changes.ts";
import { readTelling } from "./telling.ts";
import { toldKind } from "./told-kind.ts";

/**
 * Settles whom to tell of what has happened to incidents, however many: a delivery for each channel, in the transaction in which it
 * happened.
 */
export async function queueNotices(
  tx: Transaction,
  { plan, now }: { plan: Plan; now: number },
): Promise<void> {
  const changes = (await takeChanges(tx)).filter(({ kind }) => toldKind(kind) !== undefined);
  if (changes.length === 0) return;
  const incidents = await readToldIncidents(tx, [...new Set(changes.map(({ incidentId }) => incidentId))]);
  await queueChanges(tx, changes, { incidents, telling: await readTelling(tx, { plan, now }) });
}
