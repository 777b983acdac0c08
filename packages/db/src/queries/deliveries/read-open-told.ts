import { sql } from "drizzle-orm";
import type { Notice } from "@heliograph/core";
import type { Database } from "../../connect.ts";
import { deliveries } from "../../schema/deliveries.ts";
import { incidents } from "../../schema/incidents.ts";

/** What was a channel told last of each incident that is open, as far as it got through? */
export async function readOpenTold(
  db: Database,
  channelId: number,
): Promise<{ id: string; notice: Notice }[]> {
  const rows = await db.execute<{ id: string; notice: Notice }>(sql`
    select newest.*
    from ${incidents} cross join lateral (
      select id, notice
      from ${deliveries}
      where incident_id = ${incidents.id} and channel_id = ${channelId} and state in ('delivered', 'accepted')
      order by position desc
      limit 1
    ) as newest
    where phase <> 'resolved' and newest.notice->>'kind' <> 'recovered'
    order by ${incidents.id}`);
  return [...rows];
}
