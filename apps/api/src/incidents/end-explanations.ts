import { endOfShared, releaseAfterMs } from "@heliograph/core";
import {
  newestAbout,
  readCoveredEnds,
  releaseIncidents,
  saveIncident,
  type Transaction,
} from "@heliograph/db";
import { sharedOutage } from "./share-outage.ts";

/** Ends a shared outage that is over, and lets incidents stand by themselves that outlast what explained them. */
export async function endExplanations(tx: Transaction, now: number): Promise<void> {
  const shared = await newestAbout(tx, sharedOutage.subject, sharedOutage.cause);
  if (shared !== undefined && shared.phase !== "resolved") {
    const end = endOfShared(await readCoveredEnds(tx, shared.id), now);
    if (end !== undefined) {
      const endedAt = Math.max(end, shared.startedAt);
      const change = { kind: "resolved", incident: { ...shared, phase: "resolved", endedAt } } as const;
      await saveIncident(tx, { ...sharedOutage, previous: shared, change, vantages: [], at: now });
    }
  }
  await releaseIncidents(tx, now - releaseAfterMs);
}
