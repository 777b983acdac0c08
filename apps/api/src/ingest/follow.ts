import { followVerdict } from "@heliograph/core";
import {
  addIncidentVantages,
  newestIncidents,
  readOutageError,
  saveIncident,
  type Transaction,
} from "@heliograph/db";
import type { MirrorVerdict } from "./judge.ts";

const cause = "availability";

/** Opens, moves and ends incidents as verdicts demand. The verdicts' locks keep others from doing the same. */
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
  for (const { mirrorId, verdict } of verdicts) {
    const previous = newest.get(mirrorId);
    const change = followVerdict(previous, verdict, now);
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
