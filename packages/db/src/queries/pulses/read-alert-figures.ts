import { sql } from "drizzle-orm";
import type { AttemptEnd, DeliveryState } from "@heliograph/core";
import type { Database } from "../../connect.ts";
import { channels } from "../../schema/channels.ts";
import { deliveries } from "../../schema/deliveries.ts";
import { deliveryAttempts } from "../../schema/delivery-attempts.ts";

/** How telling a channel goes. */
export type AlertFigures = {
  channel: string;
  isUsable: boolean;
  /** Deliveries that are under way, or dead. */
  states: Partial<Record<Extract<DeliveryState, "waiting" | "held" | "sending" | "dead">, number>>;
  /** How long the oldest one that is due has waited, in ms; 0 when none does. */
  oldestMs: number;
  /** Attempts of the last 24 hours, by how they ended. */
  attempts: Partial<Record<AttemptEnd, number>>;
  /** Those of them that may have told somebody twice. */
  ambiguous: number;
};

/** How does telling each channel of the configuration go? Ages are by the database's clock. */
export async function readAlertFigures(db: Database): Promise<AlertFigures[]> {
  return db.execute<AlertFigures>(sql`
    select ${channels.name} as channel, ${channels.disabledAt} is null as "isUsable",
      queue.states, queue."oldestMs", tried.attempts, tried.ambiguous
    from ${channels} cross join lateral (
      select coalesce(json_object_agg(state, count), '{}') as states,
        coalesce(max("oldestMs") filter (where state <> 'dead' and state <> 'held'), 0)::float8 as "oldestMs"
      from (
        select state, count(*), extract(epoch from greatest(clock_timestamp() - min(due_at), interval '0')) * 1000 as "oldestMs"
        from ${deliveries}
        where channel_id = ${channels.id} and state in ('waiting', 'held', 'sending', 'dead')
        group by state
      ) as counted
    ) as queue cross join lateral (
      select coalesce(json_object_agg("end", count), '{}') as attempts, coalesce(sum(unsure), 0)::integer as ambiguous
      from (
        select "end", count(*), count(*) filter (where attempt.ambiguous) as unsure
        from ${deliveryAttempts} as attempt inner join ${deliveries} as delivery on delivery.id = attempt.delivery_id
        where delivery.channel_id = ${channels.id} and attempt."end" is not null
          and attempt.started_at > clock_timestamp() - interval '24 hours'
        group by "end"
      ) as counted
    ) as tried
    where ${channels.retiredAt} is null and not ${channels.isPublic}
    order by ${channels.name}`);
}
