import { and, eq, inArray, isNull, lte, or, sql } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { channels } from "../../schema/channels.ts";
import { deliveries } from "../../schema/deliveries.ts";

/** Takes channels out of use: they forget their settings and what they were still to be told. */
export async function retireChannels(
  tx: Transaction,
  channelIds: readonly number[],
  { reason, now }: { reason: string; now: number },
): Promise<void> {
  if (channelIds.length === 0) return;
  await tx
    .update(channels)
    .set({ retiredAt: new Date(now), sealed: "", hint: "" })
    .where(and(inArray(channels.id, [...channelIds]), isNull(channels.retiredAt)));
  await tx
    .update(deliveries)
    .set({ state: "withdrawn", reason, endedAt: new Date(now) })
    .where(
      and(
        inArray(deliveries.channelId, [...channelIds]),
        or(
          inArray(deliveries.state, ["waiting", "held"]),
          and(eq(deliveries.state, "sending"), lte(deliveries.leasedUntil, sql`clock_timestamp()`)),
        ),
      ),
    );
}
