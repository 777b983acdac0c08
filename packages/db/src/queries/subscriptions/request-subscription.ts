import { sql } from "drizzle-orm";
import { days } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { subscriptions } from "../../schema/subscriptions.ts";
import { moment } from "../../sql/moment.ts";

/** Somebody's wish to be told of incidents, with where that is to be encrypted. */
export type NewSubscription = Omit<
  typeof subscriptions.$inferInsert,
  "id" | "channelId" | "requestedAt" | "confirmedAt"
>;

/** How many there may be: of one place within a day, asked for or confirmed, and of all. */
export type SubscriptionLimits = { ofTarget: number; inAll: number };

/** Who asks at the same time waits in turn, so that no limit is passed by asking together. */
const inTurn = sql`select pg_advisory_xact_lock(hashtext('heliograph subscriptions'))`;

/**
 * Keeps a wish until it is confirmed, or a day has passed. Is there room for it? `target` where the place was asked for, or has
 * said yes, too often; `all` where nobody else may come.
 */
export async function requestSubscription(
  tx: Transaction,
  wish: NewSubscription,
  { ofTarget, inAll }: SubscriptionLimits,
  now: number,
): Promise<"kept" | "target" | "all"> {
  await tx.execute(inTurn);
  const [counted] = await tx.execute<{ ofTarget: number; inAll: number }>(sql`
    select (count(*) filter (where target_digest = ${wish.targetDigest}))::int as "ofTarget", count(*)::int as "inAll"
    from ${subscriptions}
    where confirmed_at is not null or requested_at > ${moment(now - days(1))}`);
  if ((counted?.ofTarget ?? 0) >= ofTarget) return "target";
  if ((counted?.inAll ?? 0) >= inAll) return "all";
  await tx.insert(subscriptions).values({ ...wish, requestedAt: new Date(now) });
  return "kept";
}
