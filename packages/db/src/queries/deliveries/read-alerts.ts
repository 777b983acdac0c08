import { sql } from "drizzle-orm";
import type { DeliveryState, ShownAlert } from "@heliograph/core";
import type { Database } from "../../connect.ts";
import { channels } from "../../schema/channels.ts";
import { deliveries } from "../../schema/deliveries.ts";
import { epochMs, epochMsOrNull, isoOf, isoOrNull } from "../../sql/moment.ts";

type Row = Omit<ShownAlert, "queuedAt" | "dueAt" | "endedAt"> & {
  queuedAt: number;
  dueAt: number;
  endedAt: number | null;
};

/** What were the configuration's channels told lately, or are they to be told? The newest first. */
export async function readAlerts(
  db: Database,
  {
    state,
    channel,
    limit,
  }: { state?: DeliveryState | undefined; channel?: string | undefined; limit: number },
): Promise<ShownAlert[]> {
  const rows = await db.execute<Row>(sql`
    select ${deliveries.id}, name as channel, state, notice->>'kind' as kind, incident_id::text as incident,
      notice->>'cause' as cause, coalesce(notice->'mirror'->>'slug', notice->>'subject') as about, attempts, reason,
      ${epochMs(deliveries.queuedAt)} as "queuedAt", ${epochMs(deliveries.dueAt)} as "dueAt",
      ${epochMsOrNull(deliveries.endedAt)} as "endedAt"
    from ${deliveries} join ${channels} on ${channels.id} = channel_id
    where not is_public
      and (${state ?? null}::text is null or state = ${state ?? null})
      and (${channel ?? null}::text is null or name = ${channel ?? null})
    order by position desc
    limit ${limit}`);
  return rows.map(({ queuedAt, dueAt, endedAt, ...alert }) => ({
    ...alert,
    queuedAt: isoOf(queuedAt),
    dueAt: isoOf(dueAt),
    endedAt: isoOrNull(endedAt),
  }));
}
