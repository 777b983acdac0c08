/**
 * Where a delivery stands. `waiting` until it is due, and again after an attempt that failed; `held` while a silence, flapping,
 * maintenance or another incident that explains it keeps it back; `sending` under a lease. The rest is its end: the channel took
 * it (`delivered`; `accepted` where its final outcome stays unknown), another delivery says it (`merged`), it was over before it
 * was due (`withdrawn`), or it can't be delivered (`dead`).
 */
export const deliveryStates = [
  "waiting",
  "held",
  "sending",
  "delivered",
  "accepted",
  "merged",
  "withdrawn",
  "dead",
] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** How one attempt ended; `lost` when nobody knows, because whoever made it died. */
export const attemptEnds = ["delivered", "accepted", "retry", "rejected", "disabled", "lost"] as const;
export type AttemptEnd = (typeof attemptEnds)[number];
