import type { ChannelLanguage } from "@heliograph/core";
import { and, eq, isNull, lte, or, sql } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { channels } from "../../schema/channels.ts";
import { epochMsOrNull } from "../../sql/moment.ts";

/** A channel that nobody else is sending to; times are epoch milliseconds. */
export type ClaimedChannel = {
  id: number;
  name: string;
  kind: string;
  /** Whether it is a subscriber's. */
  isPublic: boolean;
  language: ChannelLanguage;
  /** Its settings, encrypted. */
  sealed: string;
  refusals: number;
  /** How much of its budget was left, and when. */
  allowance: { tokens: number; at: number } | null;
  failingSince: number | null;
  refreshedAt: number | null;
};

/**
 * Keeps a channel for ourselves until the transaction ends; `undefined` where somebody else is sending to it, it asked to be left
 * alone, or nothing is sent to it any more.
 */
export async function claimChannel(
  tx: Transaction,
  id: number,
  now: number,
): Promise<ClaimedChannel | undefined> {
  const [channel] = await tx
    .select({
      id: channels.id,
      name: channels.name,
      kind: channels.kind,
      isPublic: channels.isPublic,
      language: channels.language,
      sealed: channels.sealed,
      refusals: channels.refusals,
      allowance: channels.allowance,
      failingSince: epochMsOrNull(channels.failingSince),
      refreshedAt: epochMsOrNull(channels.refreshedAt),
    })
    .from(channels)
    .where(
      and(
        eq(channels.id, id),
        isNull(channels.retiredAt),
        isNull(channels.disabledAt),
        or(isNull(channels.restsUntil), lte(channels.restsUntil, new Date(now))),
        or(isNull(channels.leasedUntil), lte(channels.leasedUntil, sql`clock_timestamp()`)),
      ),
    )
    .for("no key update", { skipLocked: true });
  return channel;
}
