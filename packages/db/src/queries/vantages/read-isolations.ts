import { and, eq, gte, isNull, or } from "drizzle-orm";
import type { Database, Transaction } from "../../connect.ts";
import { isolations } from "../../schema/isolations.ts";
import { epochMs, epochMsOrNull } from "../../sql/moment.ts";

/** A stretch of time in which a vantage's own network failed, in epoch milliseconds; without end while it still does. */
export type Isolation = { startedAt: number; endedAt: number | null };

/** When was a vantage cut off, as far as that lasted beyond a moment? */
export const readIsolations = (
  db: Database | Transaction,
  vantageId: number,
  since: number,
): Promise<Isolation[]> =>
  db
    .select({ startedAt: epochMs(isolations.startedAt), endedAt: epochMsOrNull(isolations.endedAt) })
    .from(isolations)
    .where(
      and(
        eq(isolations.vantageId, vantageId),
        or(isNull(isolations.endedAt), gte(isolations.endedAt, new Date(since))),
      ),
    );
