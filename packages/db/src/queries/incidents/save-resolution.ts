import type { Transaction } from "../../connect.ts";
import { incidentResolutions } from "../../schema/incident-resolutions.ts";

/** Keeps who closed an incident and why; `at` is epoch milliseconds. */
export async function saveResolution(
  tx: Transaction,
  {
    at,
    ...resolution
  }: { incidentId: number; sequence: number; operator: string; reason: string; at: number },
): Promise<void> {
  await tx.insert(incidentResolutions).values({ ...resolution, at: new Date(at) });
}
