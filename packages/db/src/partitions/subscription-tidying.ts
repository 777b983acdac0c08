import { sql, type SQL } from "drizzle-orm";
import { days } from "@heliograph/core";
import { channels } from "../schema/channels.ts";
import { deliveries } from "../schema/deliveries.ts";
import { subscriptions } from "../schema/subscriptions.ts";
import { moment } from "../sql/moment.ts";
import { batchSize } from "./batch-size.ts";

/** The statements that forget wishes that nobody confirmed, and channels of subscribers that are gone once nothing tells of them. */
export const subscriptionTidying = (now: number): SQL[] => [
  sql`
  delete from ${subscriptions} where id = any(array(
    select id from ${subscriptions}
    where confirmed_at is null and requested_at < ${moment(now - days(1))}
    limit ${batchSize}
  ))
  returning 1`,
  sql`
  delete from ${channels} where id = any(array(
    select id from ${channels}
    where is_public and retired_at is not null
      and not exists (select from ${deliveries} where channel_id = ${channels.id})
    limit ${batchSize}
  ))
  returning 1`,
];
