import { sql } from "drizzle-orm";
import type { MirrorTls } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { observations } from "../../schema/observations.ts";
import { vantages } from "../../schema/vantages.ts";
import { moment } from "../../sql/moment.ts";

/** How long did handshakes with a mirror take since then, by vantage, address family and key of its certificate? */
export async function readHandshakes(
  db: Database | Transaction,
  { mirrorId, since }: { mirrorId: number; since: number },
): Promise<MirrorTls["handshakes"]> {
  const rows = await db.execute<MirrorTls["handshakes"][number]>(sql`
    select vantages.slug as vantage, family, coalesce(facts ->> 'key', '') as key, count(*)::integer as count,
      percentile_cont(0.5) within group (order by ms) as "p50Ms",
      percentile_cont(0.95) within group (order by ms) as "p95Ms"
    from ${observations}
      join ${vantages} on vantages.id = vantage_id and vantages.retired_at is null
      cross join lateral (
        values (4, (measures ->> 'handshake4Ms')::float8), (6, (measures ->> 'handshake6Ms')::float8)
      ) as handshakes (family, ms)
    where mirror_id = ${mirrorId} and kind = 'tls' and scheduled_at >= ${moment(since)} and ms is not null
    group by vantages.position, vantages.slug, family, coalesce(facts ->> 'key', '')
    order by vantages.position, family, count desc`);
  return [...rows];
}
