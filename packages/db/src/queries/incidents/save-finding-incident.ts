import { eq } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { findings } from "../../schema/findings.ts";

/** Keeps to which incident a finding belongs. */
export async function saveFindingIncident(
  tx: Transaction,
  findingId: number,
  incidentId: number,
): Promise<void> {
  await tx.update(findings).set({ incidentId }).where(eq(findings.id, findingId));
}
