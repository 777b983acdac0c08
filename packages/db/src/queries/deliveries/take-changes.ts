import { eq } from "drizzle-orm";
import type { ChangeKind, Severity } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { incidentChanges } from "../../schema/incident-changes.ts";
import { epochMs } from "../../sql/moment.ts";

/** What has happened to an incident and nobody was told of; `at` is epoch milliseconds. */
export type UntoldChange = {
  incidentId: number;
  sequence: number;
  kind: ChangeKind;
  severity: Severity;
  at: number;
};

/** What has happened to incidents since it was last settled whom to tell? It is marked as settled, in the order in which it happened. */
export async function takeChanges(tx: Transaction): Promise<UntoldChange[]> {
  const changes = await tx
    .update(incidentChanges)
    .set({ isQueued: true })
    .where(eq(incidentChanges.isQueued, false))
    .returning({
      incidentId: incidentChanges.incidentId,
      sequence: incidentChanges.sequence,
      kind: incidentChanges.kind,
      severity: incidentChanges.severity,
      at: epochMs(incidentChanges.at),
    });
  return changes.toSorted((one, other) => one.incidentId - other.incidentId || one.sequence - other.sequence);
}
