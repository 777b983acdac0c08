import type { ProbeKind, RunName } from "@heliograph/core";
import { isoOf } from "../../sql/moment.ts";

/** Where a run stands among those of a mirror: by when it was due, in epoch milliseconds, then by its other names. */
export type RunKey = { scheduledAt: number; attempt: number; kind: ProbeKind; vantage: string };

/** A run as readers name it. */
export const runNameOf = (mirror: string, { scheduledAt, ...key }: RunKey): RunName => ({
  mirror,
  ...key,
  scheduledAt: isoOf(scheduledAt),
});
