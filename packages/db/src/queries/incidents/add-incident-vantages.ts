import { eq } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { incidents } from "../../schema/incidents.ts";
import type { StoredIncident } from "./stored-incident.ts";

/** Notes that more vantages call an incident's mirror down or degraded; that alone is no change of the incident. */
export async function addIncidentVantages(
  tx: Transaction,
  incident: StoredIncident,
  vantages: readonly string[],
): Promise<void> {
  const all = [...new Set([...incident.vantages, ...vantages])].toSorted();
  if (all.length === incident.vantages.length) return;
  await tx.update(incidents).set({ vantages: all }).where(eq(incidents.id, incident.id));
}
