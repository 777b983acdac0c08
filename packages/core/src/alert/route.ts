import type { Cause } from "../cause.ts";
import type { Severity } from "../follow.ts";

/** A stretch of each day in which only the worst is told: wall-clock minutes since midnight in a zone, past midnight where `from` is the later. */
export type QuietHours = { fromMinute: number; untilMinute: number; zone: string };

/** Which incidents are told where and when; durations are milliseconds. */
export type Route = {
  name: string;
  /** Names of channels. */
  channels: readonly string[];
  /** Undefined for all. */
  causes: readonly Cause[] | undefined;
  /** From this severity on. */
  severity: Severity;
  /** Slugs; undefined for all. */
  mirrors: readonly string[] | undefined;
  /** Slugs of vantages, at least one of which must see it; undefined for all. */
  vantages: readonly string[] | undefined;
  /** How long it must have lasted before it is told. */
  holdMs: number;
  /** What is not critical waits for their end. */
  quiet: QuietHours | undefined;
  /** How often an incident that nobody acknowledged is told again; undefined for never. */
  remindMs: number | undefined;
  /** Who else is told when nobody has acknowledged it for so long. */
  escalation: { afterMs: number; channels: readonly string[] } | undefined;
  /** How long the first of several is kept back, so that all go in one message. */
  gatherMs: number;
};
