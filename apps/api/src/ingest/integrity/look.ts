import type { ProbeKind } from "@heliograph/core";
import type { Target } from "@heliograph/db";

/** A run whose findings are looked into: who looked at what, and when. */
export type Look = {
  vantage: { id: number; slug: string };
  target: Target;
  kind: ProbeKind;
  /** When it began, in epoch milliseconds of our clock. */
  at: number;
  /** False of a late result, which is kept and opens nothing. */
  timely: boolean;
  /** True while the vantage's own network failed: what came through it broken may have been broken on the way. */
  isolated: boolean;
};
