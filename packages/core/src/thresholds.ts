import { z } from "zod";
import { flappingWindowMs, turnsToFlap } from "./alert/flapping.ts";
import { silentForMs } from "./alert/impaired.ts";
import { fewestTogether, togetherMs } from "./alert/testimony.ts";
import { cleanForMs } from "./follow-finding.ts";
import { degradedForMs, reopenWithinMs, steadyMs } from "./follow.ts";
import { leastSamples } from "./speed/score.ts";
import { freshIntervals } from "./staleness.ts";
import { degradedInRow, failuresInRow, lastingMs } from "./vote.ts";

/** The numbers on which it depends what is called what. Those that end in `Ms` are lengths of time, the others counts. */
export const thresholdsSchema = z.object({
  failuresOfSeveral: z.int(),
  failuresOfOne: z.int(),
  lastingMs: z.int(),
  degradedInRow: z.int(),
  freshIntervals: z.int(),
  degradedForMs: z.int(),
  reopenWithinMs: z.int(),
  turnsToFlap: z.int(),
  flappingWindowMs: z.int(),
  steadyMs: z.int(),
  timelyMs: z.int(),
  referencesNeeded: z.int(),
  silentForMs: z.int(),
  fewestTogether: z.int(),
  togetherMs: z.int(),
  cleanForMs: z.int(),
  leastSamples: z.int(),
  lateAfterMs: z.int(),
  frozenAfterMs: z.int(),
});

export type Thresholds = z.infer<typeof thresholdsSchema>;

/** What is known elsewhere: to servers, to probers, and by the configuration. */
type KnownElsewhere = "timelyMs" | "referencesNeeded" | "lateAfterMs" | "frozenAfterMs";

/** The thresholds as those have them who judge by them, so that what is said of them is never out of date. */
export const thresholds: Omit<Thresholds, KnownElsewhere> = {
  failuresOfSeveral: failuresInRow.ofSeveral,
  failuresOfOne: failuresInRow.ofOne,
  lastingMs,
  degradedInRow,
  freshIntervals,
  degradedForMs,
  reopenWithinMs,
  turnsToFlap,
  flappingWindowMs,
  steadyMs,
  silentForMs,
  fewestTogether,
  togetherMs,
  cleanForMs,
  leastSamples,
};
