import { endOfShared, releaseAfterMs } from "@heliograph/core";
import {
  newestAbout,
  readCoveredEnds,
  releaseIncidents,
  saveIncident,
  type Transaction,
} from "@heliograph/db";

const about = { subject: "", cause: "shared_outage" } as const;

/** Ends a shared outage that is over, and lets incidents stand by themselves that outlast what explained them. */
export async function endExplanations(tx: Transaction, now: number): Promise<void> {
  const shared = await newestAbout(tx, about.subject, about.cause);
  if (shared !== undefined && shared.phase !== "resolved") {
    const end = endOfShared(await readCoveredEnds(tx, shared.id), now);
    if (end !== undefined) {
      const endedAt = Math.max(end, shared.startedAt);
      const change = { kind: "resolved", incident: { ...shared, phase: "resolved", endedAt } } as const;
      await saveIncident(tx, { ...about, previous: shared, change, vantages: [], at: now });
    }
  }
  await releaseIncidents(tx, now - releaseAfterMs);
}
