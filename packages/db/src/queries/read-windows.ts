import { sql } from "drizzle-orm";
import { days, hours, type Counts, type MirrorDetail } from "@heliograph/core";
import type { Database, Transaction } from "../connect.ts";
import { dayOf } from "../partitions/daily-table.ts";
import { rollups1d, rollups1h } from "../schema/rollups.ts";
import { moment } from "./moment.ts";
import { pageKind } from "./page-kind.ts";

type Windows = MirrorDetail["windows"];

/** How did the runs on a mirror end, over windows up to now? The short ones count whole hours, the long ones UTC days. */
export async function readWindows(
  db: Database | Transaction,
  mirrorId: number,
  now: number,
): Promise<Windows> {
  const windows = [
    { window: "24h", rollup: rollups1h, since: now - hours(24) },
    { window: "7d", rollup: rollups1h, since: now - days(7) },
    { window: "30d", rollup: rollups1d, since: dayOf(now) - days(29) },
    { window: "90d", rollup: rollups1d, since: dayOf(now) - days(89) },
  ] as const;
  const rows = await db.execute<Counts & Pick<Windows[number], "window">>(
    sql.join(
      windows.map(
        ({ window, rollup, since }) => sql`
        select ${window}::text as window, coalesce(sum(ok), 0)::integer as ok,
          coalesce(sum(degraded), 0)::integer as degraded, coalesce(sum(failed), 0)::integer as failed,
          coalesce(sum(unknown), 0)::integer as unknown
        from ${rollup}
        where mirror_id = ${mirrorId} and kind = ${pageKind} and starts_at >= ${moment(since)}`,
      ),
      sql` union all `,
    ),
  );
  return rows.map(({ window, ...counts }) => ({ window, counts }));
}
