import { and, eq, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { DeliveryState, NoticeKind, Severity } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { deliveries } from "../../schema/deliveries.ts";
import { anyOf } from "../../sql/any-of.ts";
import { epochMs, epochMsOrNull } from "../../sql/moment.ts";

/** What a channel was told of an incident, or is to be: as much of it as settles what it is told next. */
export type LineEntry = {
  id: string;
  incidentId: number;
  channelId: number;
  kind: NoticeKind;
  severity: Severity;
  occasion: string;
  sequence: number;
  state: DeliveryState;
  reason: string | null;
  attempts: number;
  route: string;
  /** Epoch milliseconds. */
  queuedAt: number;
  /** Epoch milliseconds; null while it is under way. */
  endedAt: number | null;
};

const teller = alias(deliveries, "teller");

/** What was each channel told of these incidents, and what is it to be told, in order? What was withdrawn counts for nothing, and what was merged stands as what tells it. */
export async function readLines(tx: Transaction, incidentIds: readonly number[]): Promise<LineEntry[]> {
  const rows = await tx
    .select({
      id: deliveries.id,
      incidentId: sql<number>`${deliveries.incidentId}`,
      channelId: deliveries.channelId,
      kind: sql<NoticeKind>`${deliveries.notice}->>'kind'`,
      severity: sql<Severity>`${deliveries.notice}->>'severity'`,
      occasion: deliveries.occasion,
      sequence: sql<number>`${deliveries.sequence}`,
      state: sql<DeliveryState>`coalesce(${teller.state}, ${deliveries.state})`,
      reason: deliveries.reason,
      attempts: deliveries.attempts,
      route: deliveries.route,
      queuedAt: epochMs(deliveries.queuedAt),
      endedAt: epochMsOrNull(deliveries.endedAt),
    })
    .from(deliveries)
    .leftJoin(teller, eq(teller.id, deliveries.mergedInto))
    .where(and(anyOf(deliveries.incidentId, incidentIds), ne(deliveries.state, "withdrawn")))
    .orderBy(deliveries.position);
  return rows;
}
