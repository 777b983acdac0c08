import { and, eq, inArray, isNull } from "drizzle-orm";
import type { SubscriptionKind } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { channels } from "../../schema/channels.ts";
import { subscriptions } from "../../schema/subscriptions.ts";
import { toldColumns } from "../deliveries/read-told-channels.ts";

/** Who is to hear of what, of those who are told in one of these ways? In the order in which they came. */
export const readSubscribers = (tx: Transaction, kinds: readonly SubscriptionKind[]) =>
  tx
    .select({
      ...toldColumns,
      mirrors: subscriptions.mirrors,
      severity: subscriptions.severity,
    })
    .from(subscriptions)
    .innerJoin(channels, eq(channels.id, subscriptions.channelId))
    .where(and(inArray(subscriptions.kind, [...kinds]), isNull(channels.retiredAt)))
    .orderBy(channels.id);

/** Somebody of the public, as far as it settles what he is told. */
export type Subscriber = Awaited<ReturnType<typeof readSubscribers>>[number];
