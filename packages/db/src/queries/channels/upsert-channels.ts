import { and, eq, inArray, isNull, lte, notInArray, or, sql } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { channels } from "../../schema/channels.ts";
import { deliveries } from "../../schema/deliveries.ts";

/** A channel as the configuration wants it, with its settings encrypted. */
export type WantedChannel = Pick<
  typeof channels.$inferInsert,
  "name" | "kind" | "language" | "sealed" | "hint" | "isFallback"
> & {
  /** Whether it leads elsewhere than before, so that what is known of it no longer counts. */
  isElsewhere: boolean;
};

/** Makes the channels those of the configuration; the others are retired, and forget their settings and what they were still to be told. */
export async function upsertChannels(
  tx: Transaction,
  wanted: readonly WantedChannel[],
  now: number,
): Promise<void> {
  const names = wanted.map(({ name }) => name);
  const retired = await tx
    .update(channels)
    .set({ retiredAt: new Date(now), sealed: "", hint: "" })
    .where(and(notInArray(channels.name, names), isNull(channels.retiredAt)))
    .returning({ id: channels.id });
  await withdrawAll(
    tx,
    retired.map(({ id }) => id),
    now,
  );
  for (const { isElsewhere, ...channel } of wanted) {
    const set = { ...channel, retiredAt: null, ...(isElsewhere && asNew) };
    await tx.insert(channels).values(channel).onConflictDoUpdate({ target: channels.name, set });
  }
}

/** Nothing is known of where it leads. */
const asNew = {
  disabledReason: null,
  disabledAt: null,
  refusals: 0,
  failingSince: null,
  refreshedAt: null,
  restsUntil: null,
  allowance: null,
};

async function withdrawAll(tx: Transaction, channelIds: readonly number[], now: number): Promise<void> {
  if (channelIds.length === 0) return;
  await tx
    .update(deliveries)
    .set({ state: "withdrawn", reason: "the channel is no longer configured", endedAt: new Date(now) })
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
