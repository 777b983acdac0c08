import {
  MirrorFailure,
  outcomeOf,
  type Check,
  type ErrorClass,
  type Exchange,
  type HostTraffic,
  type Observation,
  type ProbeKind,
} from "@heliograph/core";
import { bounded, boundedCard, boundedIntegrity } from "./bounded.ts";
import { isQuiet } from "./freshness/is-quiet.ts";
import type { Probe, Sight, Task } from "./probe.ts";
import { Recording } from "./recording.ts";

/** A run as it was planned; `scheduledAt` is epoch milliseconds. */
export type Run = { check: Check; scheduledAt: number; attempt: number };

/** What a run needs beside its plan. */
export type Surroundings = Omit<Task, "check"> & {
  /** The network that an address belongs to; left out where no table of them is configured. */
  asnOf?: (address: string) => string | undefined;
  /** Hears of errors that are ours and not the mirror's. */
  onBug: (error: unknown, check: Check) => void;
};

/** What is recorded of a run, however it ended. */
type Seen = { [Part in keyof Omit<Sight, "slow">]: Sight[Part] | undefined } & Pick<
  Sight,
  "measures" | "facts"
> & { exchanges?: Exchange[]; traffic?: HostTraffic[] };

/** A probe that has not ended this long after its deadline is given up on. */
const overrunMs = 1_000;

const longestText = 4_096;

/** Runs a probe once. The only place that turns a mirror's failure into an observation; any other error is ours and `internal`. */
export async function observe(probe: Probe, run: Run, around: Surroundings): Promise<Observation> {
  const { asnOf, onBug, ...task } = around;
  const startedAt = new Date();
  const signal = AbortSignal.any([task.signal, AbortSignal.timeout(probe.timeoutMs)]);
  const recording = new Recording(run.check.baseUrl);
  const told = (seen: Seen, error: ErrorClass, detail: string) =>
    observed(
      run,
      startedAt,
      { ...withNetwork(withRecorded(run.check.kind, recording, seen), asnOf), traffic: recording.traffic },
      error,
      detail,
    );
  try {
    const outbound = recording.of(task.outbound);
    const sight = await endingInTime(probe, { ...task, check: run.check, outbound, signal });
    return told(sight, sight.slow === undefined ? "ok" : "slow", sight.slow ?? "");
  } catch (error) {
    if (error instanceof MirrorFailure) return told(error, error.reason, error.message);
    onBug(error, run.check);
    return told({ measures: {}, facts: {} }, "internal", "an error of our own");
  }
}

/** Runs of which it is of no use to anybody what was asked: a chain's are told by its walk. */
const untold: ReadonlySet<ProbeKind> = new Set(["chain", "drill", "reference"]);

/** What was seen, and what was asked for it, of which node: one request by its address, because `measures` tell the rest of it. */
function withRecorded(kind: ProbeKind, { kept, count, hasFailures, node }: Recording, seen: Seen): Seen {
  const [only] = kept;
  if (untold.has(kind) || only === undefined) return seen;
  const facts = "address" in seen.facts ? seen.facts : { ...node, ...seen.facts };
  if (kind === "availability" && count === 1) return { ...seen, facts: { ...facts, url: only.url } };
  const counted = { ...seen, facts, measures: { ...seen.measures, exchangeCount: count } };
  const isWell = !hasFailures && !(seen instanceof MirrorFailure);
  // What was asked where nothing happened, every half a minute, would be most of all that is kept.
  if (isWell && seen.freshness !== undefined && isQuiet(seen.freshness)) return counted;
  return { ...counted, exchanges: kept };
}

function withNetwork(seen: Seen, asnOf: Surroundings["asnOf"]): Seen {
  const asn = asnOf?.(seen.facts["address"] ?? "");
  return asn === undefined ? seen : { ...seen, facts: { ...seen.facts, asn } };
}

/** What is recorded of a slot in which nothing ran. */
export const unobserved = (run: Run, error: ErrorClass, detail: string): Observation =>
  observed(run, new Date(run.scheduledAt), { measures: {}, facts: {}, traffic: [] }, error, detail);

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
  {
    measures,
    facts,
    integrity,
    freshness,
    walk,
    drills,
    transfer,
    card,
    certificates,
    exchanges,
    traffic,
  }: Seen,
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
    ...(exchanges && { exchanges }),
    ...(traffic && { traffic }),
  };
}
