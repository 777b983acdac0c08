import { asc, and, eq, gte } from "drizzle-orm";
import type { Cause, PastChange } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { incidentChanges } from "../../schema/incident-changes.ts";
import { incidents } from "../../schema/incidents.ts";
import { epochMs } from "../../sql/moment.ts";

/** What has happened to the incidents of a mirror and cause since a moment, in epoch milliseconds, the oldest first? */
export const readPastChanges = async (
  tx: Transaction,
  { mirrorId, cause, since }: { mirrorId: number; cause: Cause; since: number },
): Promise<PastChange[]> =>
  tx
    .select({ kind: incidentChanges.kind, at: epochMs(incidentChanges.at) })
    .from(incidentChanges)
    .innerJoin(incidents, eq(incidents.id, incidentChanges.incidentId))
    .where(
      and(
        eq(incidents.mirrorId, mirrorId),
        eq(incidents.cause, cause),
        eq(incidents.late, false),
        gte(incidentChanges.at, new Date(since)),
      ),
    )
    .orderBy(asc(incidentChanges.at), asc(incidentChanges.incidentId), asc(incidentChanges.sequence));
