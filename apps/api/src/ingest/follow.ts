import { followVerdict } from "@heliograph/core";
import { addIncidentVantages, newestIncidents, saveIncident, type Transaction } from "@heliograph/db";
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
    const vantages = [...verdict.vantages.down, ...verdict.vantages.degraded];
    if (change !== undefined)
      await saveIncident(tx, { mirrorId, cause, previous, change, vantages, at: now });
    else if (previous !== undefined && previous.phase !== "resolved" && verdict.level !== "unknown") {
      await addIncidentVantages(tx, previous, vantages);
    }
  }
}
