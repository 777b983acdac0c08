import { sql } from "drizzle-orm";
import { minutes, type ErrorClass } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { isolations } from "../../schema/isolations.ts";
import { observations } from "../../schema/observations.ts";
import { vantages } from "../../schema/vantages.ts";
import { textArray } from "../../sql/array-of.ts";
import { moment } from "../../sql/moment.ts";
import { isolationDoubtMs } from "../vantages/void-isolated.ts";

/** Most runs of a vantage that are looked at: those of a long outage failed of the same from its beginning. */
const mostRuns = 5_000;

/** No run begins later than this after it was due. */
const latestStartMs = minutes(10);

/** An outage of a mirror as it was seen from some vantages, by their slugs; times are epoch milliseconds. */
export type SeenOutage = { mirrorId: number; vantages: readonly string[]; from: number; until: number };

/**
 * What did most failing runs of an outage fail of? Of several classes as frequent it is the one that came first; runs that
 * were merely slow count where none failed. `undefined` where no run is known.
 */
export async function readOutageError(
  tx: Transaction,
  { mirrorId, vantages: slugs, from, until }: SeenOutage,
): Promise<ErrorClass | undefined> {
  const [most] = await tx.execute<{ error: ErrorClass }>(sql`
    select error
    from ${vantages} cross join lateral (
      select error, outcome, started_at
      from ${observations}
      where mirror_id = ${mirrorId} and kind = 'availability' and vantage_id = ${vantages.id}
        and scheduled_at between ${moment(from - latestStartMs)} and ${moment(until)}
        and started_at between ${moment(from)} and ${moment(until)}
      order by scheduled_at, attempt
      limit ${mostRuns}
    ) as run
    where ${vantages.slug} = any(${textArray(slugs)}) and outcome in ('failed', 'degraded') and not exists (
      select from ${isolations} as isolation
      where isolation.vantage_id = ${vantages.id}
        and run.started_at >= isolation.started_at - ${`${isolationDoubtMs} milliseconds`}::interval
        and run.started_at <= coalesce(isolation.ended_at, 'infinity')
    )
    group by error
    order by bool_or(outcome = 'failed') desc, count(*) desc, min(run.started_at), error
    limit 1`);
  return most?.error;
}
