import { z } from "zod";
import { failedClasses } from "./failed-classes.ts";

/** How one run of a check went: `unknown` is neither up nor down. */
export const outcomes = ["ok", "degraded", "failed", "unknown"] as const;
export type Outcome = (typeof outcomes)[number];

const degraded = ["slow", "rate_limited"] as const;
const unknown = ["target_refused", "agent_isolated", "internal"] as const;

/** The closed list of ways a run can end; `ok` when nothing went wrong. */
export const errorClasses = ["ok", ...degraded, ...failedClasses, ...unknown] as const;
export type ErrorClass = (typeof errorClasses)[number];

/** The classes that are somebody's failure: all but `ok`. */
export type FailureClass = Exclude<ErrorClass, "ok">;

const outcomeByError = new Map<ErrorClass, Outcome>([
  ["ok", "ok"],
  ...degraded.map((error) => [error, "degraded"] as const),
  ...unknown.map((error) => [error, "unknown"] as const),
]);

/** What an error class says about the mirror: our own trouble is `unknown`, never `failed`. */
export const outcomeOf = (error: ErrorClass): Outcome => outcomeByError.get(error) ?? "failed";

export const errorClassSchema = z.enum(errorClasses);
