import { and, eq, gt, isNotNull, or } from "drizzle-orm";
import { days } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { subscriptions } from "../../schema/subscriptions.ts";
import { epochMs, epochMsOrNull } from "../../sql/moment.ts";

/** Whose is this token? What was not confirmed within a day is nobody's. */
export async function findSubscription(db: Database | Transaction, tokenDigest: string, now: number) {
  const [found] = await db
    .select({
      id: subscriptions.id,
      channelId: subscriptions.channelId,
      kind: subscriptions.kind,
      targetDigest: subscriptions.targetDigest,
      sealed: subscriptions.sealed,
      hint: subscriptions.hint,
      mirrors: subscriptions.mirrors,
      severity: subscriptions.severity,
      language: subscriptions.language,
      requestedAt: epochMs(subscriptions.requestedAt),
      confirmedAt: epochMsOrNull(subscriptions.confirmedAt),
    })
    .from(subscriptions)
    .where(
      and(
        eq(subscriptions.tokenDigest, tokenDigest),
        or(isNotNull(subscriptions.confirmedAt), gt(subscriptions.requestedAt, new Date(now - days(1)))),
      ),
    );
  return found;
}

/** A subscription as it is kept. */
export type KeptSubscription = NonNullable<Awaited<ReturnType<typeof findSubscription>>>;
