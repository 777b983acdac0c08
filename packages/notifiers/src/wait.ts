import { minutes, seconds } from "@heliograph/core";
import type { FinalVerdict } from "./result.ts";

/** Shortest and longest time for which a destination may ask to be left alone. */
const shortestMs = seconds(1);
const longestMs = minutes(15);

const within = (waitMs: number) => Math.min(Math.max(Math.ceil(waitMs), shortestMs), longestMs);

/** A verdict with its waits in bounds; where another attempt names none, `askedMs` is its wait. */
export function withWait(verdict: FinalVerdict, askedMs: number | undefined): FinalVerdict {
  const rest = verdict.restMs === undefined ? {} : { restMs: within(verdict.restMs) };
  if (verdict.kind !== "retry") return { ...verdict, ...rest };
  const waitMs = verdict.waitMs ?? askedMs;
  return { ...verdict, ...rest, ...(waitMs !== undefined && { waitMs: within(waitMs) }) };
}
