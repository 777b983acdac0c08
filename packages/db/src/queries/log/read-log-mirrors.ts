import { sql } from "drizzle-orm";
import type { Database, Transaction } from "../../connect.ts";
import { logViews } from "../../schema/log-views.ts";

/** Which mirrors said last that they pass a log on? Their ids. */
export async function readLogMirrors(db: Database | Transaction, log: string): Promise<Set<number>> {
  const rows = await db.execute<{ mirrorId: number }>(sql`
    select mirror_id as "mirrorId"
    from (
      select distinct on (mirror_id) mirror_id, supported
      from ${logViews}
      where log = ${log} and supported is not null
      order by mirror_id, seen_at desc
    ) as newest
    where supported`);
  return new Set(rows.map(({ mirrorId }) => mirrorId));
}
