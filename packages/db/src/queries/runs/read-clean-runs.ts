import { sql } from "drizzle-orm";
import type { ProbeKind } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { observations } from "../../schema/observations.ts";
import { moment } from "../../sql/moment.ts";

/** When did the first and the newest run of a check on a mirror begin that went well and began after this moment? Epoch milliseconds. */
export async function readCleanRuns(
  tx: Transaction,
  { mirrorId, kind, since }: { mirrorId: number; kind: ProbeKind; since: number },
): Promise<{ cleanSince: number | undefined; lookedAt: number | undefined }> {
  const [runs] = await tx.execute<{ first: number | null; newest: number | null }>(sql`
    select (extract(epoch from min(started_at)) * 1000)::float8 as first,
      (extract(epoch from max(started_at)) * 1000)::float8 as newest
    from ${observations}
    where mirror_id = ${mirrorId} and kind = ${kind} and outcome = 'ok' and started_at > ${moment(since)}
      and scheduled_at > ${moment(since)} - interval '1 hour'`);
  return { cleanSince: runs?.first ?? undefined, lookedAt: runs?.newest ?? undefined };
}
