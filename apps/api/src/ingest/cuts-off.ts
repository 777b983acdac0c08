import { isolationDoubtMs, type Isolation } from "@heliograph/db";

/** Whether what was seen from one moment to another, in epoch milliseconds, was seen over a network that may have failed. */
export const cutsOff = (from: number, until: number) => (isolation: Isolation) =>
  until >= isolation.startedAt - isolationDoubtMs && from <= (isolation.endedAt ?? Infinity);
