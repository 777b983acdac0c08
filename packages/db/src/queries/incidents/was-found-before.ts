import { sql } from "drizzle-orm";
import type { FindingCause } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { findings } from "../../schema/findings.ts";
import { moment } from "../../sql/moment.ts";

/** Was anything of this cause held against a mirror in another run, from `since` until just before `at`? Both epoch milliseconds. */
export async function wasFoundBefore(
  tx: Transaction,
  { mirrorId, cause, since, at }: { mirrorId: number; cause: FindingCause; since: number; at: number },
): Promise<boolean> {
  const found = await tx.execute(sql`
    select 1 from ${findings}
    where mirror_id = ${mirrorId} and cause = ${cause} and last_found_at >= ${moment(since)} and (
      last_found_at < ${moment(at)} or (found_at >= ${moment(since)} and found_at < ${moment(at)}))
    limit 1`);
  return found.length > 0;
}
