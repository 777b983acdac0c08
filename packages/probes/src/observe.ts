import { MirrorFailure, outcomeOf, type Check, type ErrorClass, type Observation } from "@heliograph/core";
import { bounded, boundedCard, boundedIntegrity } from "./bounded.ts";
import type { Probe, Sight, Task } from "./probe.ts";

/** A run as it was planned; `scheduledAt` is epoch milliseconds. */
export type Run = { check: Check; scheduledAt: number; attempt: number };

/** What a run needs beside its plan. */
export type Surroundings = Omit<Task, "check"> & {
  /** Hears of errors that are ours and not the mirror's. */
  onBug: (error: unknown, check: Check) => void;
};

/** What is recorded of a run, however it ended. */
type Seen = { [Part in keyof Omit<Sight, "slow">]: Sight[Part] | undefined } & Pick<
  Sight,
  "measures" | "facts"
>;

/** A probe that has not ended this long after its deadline is given up on. */
const overrunMs = 1_000;

const longestText = 4_096;

/** Runs a probe once. The only place that turns a mirror's failure into an observation; any other error is ours and `internal`. */
export async function observe(probe: Probe, run: Run, around: Surroundings): Promise<Observation> {
  const { onBug, ...task } = around;
  const startedAt = new Date();
  const signal = AbortSignal.any([task.signal, AbortSignal.timeout(probe.timeoutMs)]);
  try {
    const sight = await endingInTime(probe, { ...task, check: run.check, signal });
    return observed(run, startedAt, sight, sight.slow === undefined ? "ok" : "slow", sight.slow ?? "");
  } catch (error) {
    if (error instanceof MirrorFailure) return observed(run, startedAt, error, error.reason, error.message);
    onBug(error, run.check);
    return observed(run, startedAt, { measures: {}, facts: {} }, "internal", "an error of our own");
  }
}

/** What is recorded of a slot in which nothing ran. */
export const unobserved = (run: Run, error: ErrorClass, detail: string): Observation =>
  observed(run, new Date(run.scheduledAt), { measures: {}, facts: {} }, error, detail);

async function endingInTime(probe: Probe, task: Task): Promise<Sight> {
  const { promise: overrun, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new Error(`${probe.kind} ignores its deadline`)),
    probe.timeoutMs + overrunMs,
  );
  try {
    return await Promise.race([probe.run(task), overrun]);
  } finally {
    clearTimeout(timer);
  }
}

function observed(
  { check, scheduledAt, attempt }: Run,
  startedAt: Date,
  { measures, facts, integrity, freshness, walk, drills, transfer, card, certificates }: Seen,
  error: ErrorClass,
  detail: string,
): Observation {
  return {
    mirror: check.mirror,
    kind: check.kind,
    scheduledAt: new Date(scheduledAt).toISOString(),
    attempt,
    startedAt: startedAt.toISOString(),
    outcome: outcomeOf(error),
    error,
    measures,
    facts: Object.fromEntries(
      Object.entries(facts).map(([name, text]) => [name, bounded(text, longestText)]),
    ),
    detail: bounded(detail, longestText),
    ...(integrity && { integrity: boundedIntegrity(integrity) }),
    ...(freshness && { freshness }),
    ...(walk && { walk }),
    ...(drills && { drills }),
    ...(transfer && { transfer }),
    ...(card && { card: boundedCard(card) }),
    ...(certificates && { certificates }),
  };
}
