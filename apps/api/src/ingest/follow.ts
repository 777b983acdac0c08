import { flappingWindowMs, followVerdict, orFlapping, type Change } from "@heliograph/core";
import {
  addIncidentVantages,
  newestIncidents,
  readPastChanges,
  readOutageError,
  saveIncident,
  type Transaction,
} from "@heliograph/db";
import type { MirrorVerdict } from "./judge.ts";

const cause = "availability";

/**
 * Opens, moves and ends incidents as verdicts demand; those of mirrors under maintenance stay as they are. The verdicts' locks keep
 * others from doing the same.
 */
export async function follow(
  tx: Transaction,
  verdicts: readonly MirrorVerdict[],
  now: number,
): Promise<void> {
  if (verdicts.length === 0) return;
  const newest = await newestIncidents(
    tx,
    verdicts.map(({ mirrorId }) => mirrorId),
    cause,
  );
  for (const { mirrorId, verdict, maintained } of verdicts) {
    if (maintained) continue;
    const previous = newest.get(mirrorId);
    const change = await told(tx, mirrorId, followVerdict(previous, verdict, now), now);
    const { down, degraded } = verdict.vantages;
    const vantages = [...down, ...degraded];
    if (change !== undefined) {
      const { startedAt, endedAt } = change.incident;
      const accusers =
        change.kind === "resolved" ? (previous?.vantages ?? []) : down.length > 0 ? down : degraded;
      const outage = { mirrorId, vantages: accusers, from: startedAt, until: endedAt ?? now };
      const error = await readOutageError(tx, outage);
      await saveIncident(tx, { mirrorId, cause, previous, change, vantages, error, at: now });
    } else if (previous !== undefined && previous.phase !== "resolved" && verdict.level !== "unknown") {
      await addIncidentVantages(tx, previous, vantages);
    }
  }
}

/** A change as it is kept: a turn too many is no end and no reopening, but flapping. */
async function told(
  tx: Transaction,
  mirrorId: number,
  change: Change | undefined,
  now: number,
): Promise<Change | undefined> {
  if (change === undefined || (change.kind !== "reopened" && change.kind !== "resolved")) return change;
  return orFlapping(
    change,
    await readPastChanges(tx, { mirrorId, cause, since: now - flappingWindowMs }),
    now,
  );
}
