import { sql } from "drizzle-orm";
import type { NoticeKind } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { deliveries } from "../../schema/deliveries.ts";
import { deliveryAttempts } from "../../schema/delivery-attempts.ts";
import { epochMs } from "../../sql/moment.ts";

/** A delivery that waits, as much of it as settles what goes out next; times are epoch milliseconds. */
export type WaitingDelivery = {
  id: string;
  position: number;
  incidentId: number | null;
  kind: NoticeKind;
  queuedAt: number;
  dueAt: number;
  attempts: number;
  /** When it was last tried. */
  triedAt: number | null;
  /** An earlier one of its incident is part of another delivery that is still to be made. */
  isBehind: boolean;
};

/** Each channel reads so many rows at once: the rest waits for its turn. */
const most = 5_000;

/** What waits to be sent to a channel, in order? It stays as it is until the transaction ends. */
export async function lockWaiting(tx: Transaction, channelId: number): Promise<WaitingDelivery[]> {
  const rows = await tx.execute<WaitingDelivery>(sql`
    select id, position, incident_id as "incidentId", notice->>'kind' as kind, attempts,
      ${epochMs(deliveries.queuedAt)} as "queuedAt", ${epochMs(deliveries.dueAt)} as "dueAt",
      (select extract(epoch from started_at) * 1000 from ${deliveryAttempts}
        where delivery_id = ${deliveries.id} and attempt = ${deliveries.attempts})::float8 as "triedAt",
      exists (
        select from ${deliveries} as earlier inner join ${deliveries} as teller on teller.id = earlier.merged_into
        where earlier.incident_id = ${deliveries.incidentId} and earlier.channel_id = ${deliveries.channelId}
          and earlier.position < ${deliveries.position} and earlier.state = 'merged'
          and teller.state in ('waiting', 'sending') and teller.id <> ${deliveries.id}
      ) as "isBehind"
    from ${deliveries}
    where channel_id = ${channelId} and state = 'waiting'
    order by position
    limit ${most}
    for no key update of deliveries`);
  return [...rows];
}
