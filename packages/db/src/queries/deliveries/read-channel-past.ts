import { sql } from "drizzle-orm";
import { hours, minutes } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { deliveries } from "../../schema/deliveries.ts";
import { moment } from "../../sql/moment.ts";

/** What a channel was told lately, as far as it settles what goes out next; `digestAt` is epoch milliseconds. */
export type ChannelPast = {
  /** When the newest digest was made, if within a minute. */
  digestAt: number | null;
  /** How many openings were queued within a minute. */
  openings: number;
  /** Incidents of which as much as is fit was told within an hour. */
  loud: ReadonlySet<number>;
};

/** At most so many messages of one incident an hour. */
const loudFrom = 10;

/** What has lately been told on a channel? */
export async function readChannelPast(tx: Transaction, channelId: number, now: number): Promise<ChannelPast> {
  const [recent] = await tx.execute<{ digestAt: number | null; openings: number }>(sql`
    select (extract(epoch from max(queued_at) filter (where notice->>'kind' = 'digest')) * 1000)::float8 as "digestAt",
      (count(*) filter (where notice->>'kind' in ('opened', 'reopened')))::int as openings
    from ${deliveries}
    where channel_id = ${channelId} and queued_at > ${moment(now - minutes(1))}`);
  const loud = await tx.execute<{ id: number }>(sql`
    select incident_id as id
    from ${deliveries}
    where channel_id = ${channelId} and ended_at > ${moment(now - hours(1))}
      and state in ('delivered', 'accepted') and incident_id is not null
    group by incident_id
    having count(*) >= ${loudFrom}`);
  return {
    digestAt: recent?.digestAt ?? null,
    openings: recent?.openings ?? 0,
    loud: new Set(loud.map(({ id }) => id)),
  };
}
