import { and, eq, inArray, not, sql } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { deliveries } from "../../schema/deliveries.ts";
import { deliveryTopic } from "./insert-deliveries.ts";

/** The channel was told since that what this tells of is over: told now, it would last for ever. */
const isOverSince = sql`exists (
  select from deliveries as ended
  where ended.incident_id = ${deliveries.incidentId} and ended.channel_id = ${deliveries.channelId}
    and ended.position > ${deliveries.position} and ended.notice->>'kind' = 'recovered'
    and ended.state in ('delivered', 'accepted', 'merged'))`;

/** Lets what a channel was never told, and is not over, wait to be told again: all of it, or these alone. Which is that? */
export async function redriveDeliveries(
  tx: Transaction,
  { channelId, ids }: { channelId: number; ids: readonly string[] | undefined },
  now: number,
): Promise<string[]> {
  const at = new Date(now);
  const redriven = await tx
    .update(deliveries)
    .set({ state: "waiting", reason: null, endedAt: null, queuedAt: at, dueAt: at })
    .where(
      and(
        eq(deliveries.channelId, channelId),
        eq(deliveries.state, "dead"),
        ids && inArray(deliveries.id, [...ids]),
        not(isOverSince),
      ),
    )
    .returning({ id: deliveries.id });
  if (redriven.length > 0) await tx.execute(sql`select pg_notify(${deliveryTopic}, '')`);
  return redriven.map(({ id }) => id);
}
