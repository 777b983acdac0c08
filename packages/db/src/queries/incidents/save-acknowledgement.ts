import { and, eq, ne } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { incidents } from "../../schema/incidents.ts";
import type { StoredIncident } from "./stored-incident.ts";

/** Keeps that an operator looks after an incident, unless it has changed or ended since it was read. Was it kept? `at` is epoch milliseconds. */
export async function saveAcknowledgement(
  tx: Transaction,
  { id, sequence }: Pick<StoredIncident, "id" | "sequence">,
  { operator, at }: { operator: string; at: number },
): Promise<boolean> {
  const kept = await tx
    .update(incidents)
    .set({ acknowledgedBy: operator, acknowledgedAt: new Date(at) })
    .where(and(eq(incidents.id, id), eq(incidents.sequence, sequence), ne(incidents.phase, "resolved")))
    .returning({ id: incidents.id });
  return kept.length > 0;
}
