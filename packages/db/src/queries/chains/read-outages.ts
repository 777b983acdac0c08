import { and, desc, eq, gte, isNull, ne, or, sql } from "drizzle-orm";
import type { ErrorClass } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { incidents } from "../../schema/incidents.ts";
import { epochMs, epochMsOrNull } from "../../sql/moment.ts";

/** A stretch of time in which a mirror did not answer somewhere; moments are epoch milliseconds. */
export type StoredOutage = {
  incident: string;
  error: ErrorClass | null;
  failedAt: number;
  detectedAt: number;
  recoveredAt: number | null;
};

/** Which outages of a mirror began since then or lasted beyond, newest first? Mere slowness is none. */
export const readOutages = (
  db: Database | Transaction,
  mirrorId: number,
  since: number,
): Promise<StoredOutage[]> =>
  db
    .select({
      incident: sql<string>`${incidents.id}::text`,
      error: incidents.error,
      failedAt: epochMs(incidents.startedAt),
      detectedAt: epochMs(incidents.openedAt),
      recoveredAt: epochMsOrNull(incidents.endedAt),
    })
    .from(incidents)
    .where(
      and(
        eq(incidents.mirrorId, mirrorId),
        eq(incidents.cause, "availability"),
        ne(incidents.worst, "degraded"),
        or(isNull(incidents.endedAt), gte(incidents.endedAt, new Date(since))),
      ),
    )
    .orderBy(desc(incidents.startedAt), desc(incidents.id));
