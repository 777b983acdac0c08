import { sql } from "drizzle-orm";
import type { Database } from "../../connect.ts";
import { channels } from "../../schema/channels.ts";
import { deliveries } from "../../schema/deliveries.ts";
import { moment } from "../../sql/moment.ts";

/** Which channels, of the configuration or of subscribers, may have something to send, and which have a sender that is gone? */
export async function readDueChannels(
  db: Database,
  { isPublic }: { isPublic: boolean },
  now: number,
): Promise<number[]> {
  const rows = await db.execute<{ id: number }>(sql`
    select id from ${channels}
    where retired_at is null and disabled_at is null and is_public = ${isPublic}
      and (rests_until is null or rests_until <= ${moment(now)})
      and (leased_until is null or leased_until <= clock_timestamp())
      and exists (
        select from ${deliveries}
        where channel_id = ${channels.id}
          and (state = 'waiting' and due_at <= ${moment(now)} or state = 'sending' and leased_until <= clock_timestamp()))
    order by id`);
  return rows.map(({ id }) => id);
}
