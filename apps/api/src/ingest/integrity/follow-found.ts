import { followFinding, type FindingCause } from "@heliograph/core";
import {
  addIncidentVantages,
  newestIncidents,
  saveFindingIncident,
  saveIncident,
  type Transaction,
} from "@heliograph/db";

/** A confirmed finding that was kept, and who found it; times are epoch milliseconds. */
type Found = {
  findingId: number;
  mirrorId: number;
  cause: FindingCause;
  /** Slugs of the vantages that see it. */
  vantages: readonly string[];
  at: number;
  /** Since when it has been so. */
  since: number;
};

/** Lets a confirmed finding open the incident of its mirror and cause, or belong to the one that is open. */
export async function followFound(
  tx: Transaction,
  { findingId, mirrorId, cause, vantages, at, since }: Found,
  now: number,
): Promise<void> {
  const previous = (await newestIncidents(tx, [mirrorId], cause)).get(mirrorId);
  const change = followFinding(previous, cause, { at, since });
  if (change !== undefined) {
    const opened = await saveIncident(tx, { mirrorId, cause, previous, change, vantages, at: now });
    if (opened !== undefined) await saveFindingIncident(tx, findingId, opened);
  } else if (previous !== undefined && previous.phase !== "resolved") {
    await addIncidentVantages(tx, previous, vantages);
    await saveFindingIncident(tx, findingId, previous.id);
  }
}
