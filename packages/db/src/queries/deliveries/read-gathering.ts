import { sql } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { deliveries } from "../../schema/deliveries.ts";
import { epochMs, moment } from "../../sql/moment.ts";

/** When is the next opening due that each channel is still to be told, so that others can go with it? By channel, in epoch milliseconds. */
export async function readGathering(tx: Transaction, now: number): Promise<Map<number, number>> {
  const rows = await tx.execute<{ channelId: number; dueAt: number }>(sql`
    select channel_id as "channelId", ${epochMs(deliveries.dueAt)} as "dueAt"
    from (
      select channel_id, min(due_at) as due_at
      from ${deliveries}
      where state = 'waiting' and attempts = 0 and due_at > ${moment(now)}
        and notice->>'kind' in ('opened', 'reopened')
      group by channel_id
    ) as ${deliveries}`);
  return new Map(rows.map(({ channelId, dueAt }) => [channelId, dueAt]));
}
