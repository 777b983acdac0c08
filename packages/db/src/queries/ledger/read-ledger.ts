import { sql } from "drizzle-orm";
import type { DayCost, KindCost } from "@heliograph/core";
import type { Database } from "../../connect.ts";
import { ledger } from "../../schema/ledger.ts";

/** What watching has cost each mirror, by UTC day and by kind of probe. */
export type LedgerSums = {
  days: (DayCost & { mirrorId: number })[];
  kinds: (KindCost & { mirrorId: number })[];
};

type Sums = {
  mirrorId: number;
  cost: Omit<DayCost, "day">;
  today: KindCost["today"];
  most: KindCost["most"];
} & ({ day: string; kind: null } | { day: null; kind: KindCost["kind"] });

/**
 * What has each mirror been asked since a UTC day, each day and for each kind of probe, and how much did the vantage ask of it that
 * asked most: today, and on any day? Each row of the ledger is one day of one vantage.
 */
export async function readLedger(
  db: Database,
  { since, today }: { since: string; today: string },
): Promise<LedgerSums> {
  const ofToday = sql`filter (where day = ${today}::date)`;
  const rows = await db.execute<Sums>(sql`
    select mirror_id as "mirrorId", to_char(day, 'YYYY-MM-DD') as day, kind,
      json_build_object('runs', sum(runs), 'untold', sum(untold), 'requests', sum(requests), 'connections', sum(connections),
        'sentBytes', sum(sent_bytes), 'receivedBytes', sum(received_bytes)) as cost,
      json_build_object('requests', coalesce(max(requests) ${ofToday}, 0),
        'bytes', coalesce(max(sent_bytes + received_bytes) ${ofToday}, 0)) as today,
      json_build_object('requests', max(requests), 'bytes', max(sent_bytes + received_bytes)) as most
    from ${ledger}
    where day between ${since}::date and ${today}::date
    group by grouping sets ((mirror_id, day), (mirror_id, kind))
    order by mirror_id, day`);
  const sums: LedgerSums = { days: [], kinds: [] };
  for (const { mirrorId, day, kind, cost, today: ownToday, most } of rows) {
    if (day !== null) sums.days.push({ mirrorId, day, ...cost });
    else sums.kinds.push({ mirrorId, kind, ...cost, today: ownToday, most });
  }
  return sums;
}
