import { followClean, isLasting, type FindingCause } from "@heliograph/core";
import {
  newestIncidents,
  readCleanRuns,
  saveIncident,
  unresolvedFindings,
  type Transaction,
} from "@heliograph/db";

/** Ends the incidents of these mirrors and causes whose finding has not come again for long enough; those of wrong bytes never. */
export async function clear(
  tx: Transaction,
  mirrorIds: readonly number[],
  causes: readonly FindingCause[],
  now: number,
): Promise<void> {
  for (const { mirrorId, cause, kind, lastFoundAt } of await unresolvedFindings(tx, mirrorIds, causes)) {
    if (isLasting(cause)) continue;
    const previous = (await newestIncidents(tx, [mirrorId], cause)).get(mirrorId);
    const runs = await readCleanRuns(tx, { mirrorId, kind, since: lastFoundAt });
    const change = previous && followClean(previous, cause, runs);
    if (change !== undefined)
      await saveIncident(tx, { mirrorId, cause, previous, change, vantages: [], at: now });
  }
}
