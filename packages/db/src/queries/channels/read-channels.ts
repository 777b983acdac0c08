import { sql } from "drizzle-orm";
import type { ShownChannel } from "@heliograph/core";
import type { Database } from "../../connect.ts";
import { channels } from "../../schema/channels.ts";
import { deliveries } from "../../schema/deliveries.ts";
import { epochMsOrNull, isoOf, isoOrNull } from "../../sql/moment.ts";

type Row = Pick<ShownChannel, "name" | "kind" | "language" | "isFallback" | "hint" | "waiting" | "dead"> & {
  disabledReason: string | null;
  disabledAt: number | null;
  failingSince: number | null;
};

/** Which channels of the configuration are in use, and how is each doing? */
export async function readChannels(db: Database): Promise<ShownChannel[]> {
  const rows = await db.execute<Row>(sql`
    select name, kind, language, hint, is_fallback as "isFallback", disabled_reason as "disabledReason",
      ${epochMsOrNull(channels.disabledAt)} as "disabledAt", ${epochMsOrNull(channels.failingSince)} as "failingSince",
      (select count(*) from ${deliveries} where channel_id = ${channels.id} and state in ('waiting', 'sending'))::int as waiting,
      (select count(*) from ${deliveries} where channel_id = ${channels.id} and state = 'dead')::int as dead
    from ${channels}
    where retired_at is null and not is_public
    order by name`);
  return rows.map(({ disabledReason, disabledAt, failingSince, ...channel }) => ({
    ...channel,
    disabled:
      disabledAt === null ? null : { reason: disabledReason ?? "nobody says why", at: isoOf(disabledAt) },
    failingSince: isoOrNull(failingSince),
  }));
}
