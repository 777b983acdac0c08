import { sql, type SQL } from "drizzle-orm";
import { deliveries } from "../schema/deliveries.ts";
import { deliveryAttempts } from "../schema/delivery-attempts.ts";
import { moment } from "../sql/moment.ts";
import { batchSize } from "./batch-size.ts";
import { keptFor } from "./kept-for.ts";

/** The statements that delete old deliveries, each a batch at a time: their attempts, then what others said for them, then the rest. */
export const deliveryTidying = (now: number): SQL[] => [
  sql`
  delete from ${deliveryAttempts} where ctid = any(array(
    select attempt.ctid from ${deliveryAttempts} as attempt
    inner join ${deliveries} on ${deliveries.id} = attempt.delivery_id
    where ${deliveries.endedAt} < ${moment(now - keptFor.deliveries)}
    limit ${batchSize}
  ))
  returning 1`,
  old(sql`merged_into is not null`, now),
  old(
    sql`merged_into is null and not exists (select from ${deliveries} as said where said.merged_into = ${deliveries.id})`,
    now,
  ),
];

const old = (which: SQL, now: number): SQL => sql`
  delete from ${deliveries} where id = any(array(
    select id from ${deliveries}
    where ended_at < ${moment(now - keptFor.deliveries)} and ${which}
      and not exists (select from ${deliveryAttempts} where delivery_id = ${deliveries.id})
    limit ${batchSize}
  ))
  returning 1`;
