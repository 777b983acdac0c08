import { sql } from "drizzle-orm";
import { minutes } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { channels } from "../../schema/channels.ts";
import { deliveries } from "../../schema/deliveries.ts";
import { deliveryAttempts } from "../../schema/delivery-attempts.ts";
import { moment } from "../../sql/moment.ts";

/** What is wrong with a channel. */
export type ChannelTrouble = {
  name: string;
  /** It takes nothing, or something could not be delivered to it since it last took anything. */
  isDead: boolean;
  /** Something has been waiting for too long to be delivered. */
  isStuck: boolean;
};

/** So long a notice may be under way. */
const stuckMs = minutes(5);

/** Which channels of the configuration are in trouble, and which are not? */
export async function readChannelTroubles(tx: Transaction, now: number): Promise<ChannelTrouble[]> {
  const before = moment(now - stuckMs);
  const rows = await tx.execute<ChannelTrouble>(sql`
    select name,
      retired_at is null and (disabled_at is not null or exists (
        select from ${deliveries} as dead
        where dead.channel_id = ${channels.id} and dead.state = 'dead' and dead.ended_at > ${lastThrough}
      )) as "isDead",
      retired_at is null and disabled_at is null and exists (
        select from ${deliveries} as late
        where late.channel_id = ${channels.id} and late.state in ('waiting', 'sending') and case
          when late.attempts > 0 then exists (
            select from ${deliveryAttempts}
            where delivery_id = late.id and started_at >= late.queued_at and started_at < ${before})
          else late.due_at < ${before} and ${lastThrough} < ${before}
        end
      ) as "isStuck"
    from ${channels}
    where not is_public
    order by id`);
  return [...rows];
}

/** When something last got through to the channel at hand. */
const lastThrough = sql`coalesce((
  select max(through.ended_at) from ${deliveries} as through
  where through.channel_id = ${channels.id} and through.state in ('delivered', 'accepted')
), '-infinity')`;
