import { and, eq, isNull, notInArray } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { channels } from "../../schema/channels.ts";
import { retireChannels } from "./retire-channels.ts";

/** A channel as the configuration wants it, with its settings encrypted. */
export type WantedChannel = Pick<
  typeof channels.$inferInsert,
  "name" | "kind" | "language" | "sealed" | "hint" | "isFallback"
> & {
  /** Whether it leads elsewhere than before, so that what is known of it no longer counts. */
  isElsewhere: boolean;
};

/** Makes the channels those of the configuration, beside subscribers'; the others are retired. */
export async function upsertChannels(
  tx: Transaction,
  wanted: readonly WantedChannel[],
  now: number,
): Promise<void> {
  const names = wanted.map(({ name }) => name);
  const unnamed = await tx
    .select({ id: channels.id })
    .from(channels)
    .where(and(notInArray(channels.name, names), eq(channels.isPublic, false), isNull(channels.retiredAt)));
  await retireChannels(
    tx,
    unnamed.map(({ id }) => id),
    { reason: "the channel is no longer configured", now },
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
