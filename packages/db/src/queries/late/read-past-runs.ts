import { sql } from "drizzle-orm";
import type { PastRun } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { isolations } from "../../schema/isolations.ts";
import { observations } from "../../schema/observations.ts";
import { vantages } from "../../schema/vantages.ts";
import { moment } from "../../sql/moment.ts";
import { pageKind } from "../mirrors/page-kind.ts";
import { isolationDoubtMs } from "../vantages/void-isolated.ts";
import type { LateSpan } from "./note-lateness.ts";

/**
 * What did all vantages see of a mirror in a stretch of its past, in the order in which they looked? What was seen while a vantage's
 * own network was away proves nothing.
 */
export async function readPastRuns(
  tx: Transaction,
  { mirrorId, startsAt, endsAt }: LateSpan,
): Promise<PastRun[]> {
  const rows = await tx.execute<PastRun>(sql`
    select ${vantages.slug} as vantage, case when exists (
        select from ${isolations} as isolation
        where isolation.vantage_id = run.vantage_id
          and run.started_at >= isolation.started_at - ${`${isolationDoubtMs} milliseconds`}::interval
          and run.started_at <= coalesce(isolation.ended_at, 'infinity')
      ) then 'unknown' else run.outcome end as outcome,
      (extract(epoch from run.scheduled_at) * 1000)::float8 as "scheduledAt",
      (extract(epoch from run.started_at) * 1000)::float8 as "startedAt"
    from ${observations} as run join ${vantages} on ${vantages.id} = run.vantage_id
    where run.mirror_id = ${mirrorId} and run.kind = ${pageKind}
      and run.scheduled_at between ${moment(startsAt)} and ${moment(endsAt)}
    order by run.started_at, run.scheduled_at, run.attempt`);
  return [...rows];
}
