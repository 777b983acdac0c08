import type { Notice } from "@heliograph/core";
import { deliveries } from "../../schema/deliveries.ts";
import { epochMs } from "../../sql/moment.ts";

/** A delivery that is still to be made, as it is kept; times are epoch milliseconds. */
export type StoredDelivery = {
  id: string;
  /** In the order of writing. */
  position: number;
  channelId: number;
  /** Null of a digest, of maintenance and of a test. */
  incidentId: number | null;
  sequence: number | null;
  occasion: string;
  route: string;
  notice: Notice;
  queuedAt: number;
  /** Not before then. */
  dueAt: number;
  /** Attempts begun. */
  attempts: number;
};

/** What a query selects of a delivery. */
export const deliveryColumns = {
  id: deliveries.id,
  position: deliveries.position,
  channelId: deliveries.channelId,
  incidentId: deliveries.incidentId,
  sequence: deliveries.sequence,
  occasion: deliveries.occasion,
  route: deliveries.route,
  notice: deliveries.notice,
  queuedAt: epochMs(deliveries.queuedAt),
  dueAt: epochMs(deliveries.dueAt),
  attempts: deliveries.attempts,
};
