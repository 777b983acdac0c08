import { join } from "node:path";
import type { Observation } from "@heliograph/core";
import { Spool, spoolLimits, type SpoolLimits } from "./spool/spool.ts";

/** Results taken out for one upload, each as JSON, and what is to be done once the server has them for good. */
export type Load = { lines: string[]; acknowledge: (now: number) => Promise<void> };

/** Results with findings don't grow too old to be sent. */
const foundLimits: SpoolLimits = { ...spoolLimits, keepMs: Number.POSITIVE_INFINITY };

/**
 * What was seen, on disk until the server has it. Results with findings have a spool of their own, so that routine ones never
 * crowd them out. Times are epoch milliseconds, given by the caller.
 */
export class Results {
  readonly #found: Spool;
  readonly #routine: Spool;

  private constructor(found: Spool, routine: Spool) {
    this.#found = found;
    this.#routine = routine;
  }

  /** Opens a directory with whatever an earlier process left there. `onTrouble` hears what the disk refuses. */
  static async open(
    directory: string,
    now: number,
    onTrouble: (error: unknown) => void,
    limits = spoolLimits,
  ): Promise<Results> {
    const found = await Spool.open(join(directory, "found"), now, onTrouble, foundLimits);
    return new Results(found, await Spool.open(directory, now, onTrouble, limits));
  }

  /** How many results the server has yet to acknowledge. */
  get pending(): number {
    return this.#found.pending + this.#routine.pending;
  }

  /** How many were dropped unsent since the process started. */
  get dropped(): number {
    return this.#found.dropped + this.#routine.dropped;
  }

  /** Keeps results; resolves once the disk has them, or has refused them and they stay in memory. */
  async append(observations: readonly Observation[], now: number) {
    const linesOf = (wanted: (observation: Observation) => boolean) =>
      observations.filter(wanted).map((observation) => JSON.stringify(observation));
    const [found, routine] = [linesOf(hasFindings), linesOf((observation) => !hasFindings(observation))];
    await Promise.all([
      found.length > 0 && this.#found.append(found, now),
      routine.length > 0 && this.#routine.append(routine, now),
    ]);
  }

  /** The results that wait to be sent, those with findings first, then the newest, as many as fit; `undefined` when none waits. */
  async next(limit: { count: number; sizeBytes: number }): Promise<Load | undefined> {
    for (const spool of [this.#found, this.#routine]) {
      const parcel = await spool.next(limit);
      if (parcel !== undefined)
        return { lines: parcel.lines, acknowledge: (now) => spool.acknowledge(parcel, now) };
    }
    return undefined;
  }

  /** Removes what was sent long enough ago, and drops the oldest results beyond the limits. */
  async tidy(now: number) {
    for (const spool of [this.#found, this.#routine]) await spool.tidy(now);
  }

  /** Writes what can be written and closes the files. */
  async close() {
    for (const spool of [this.#found, this.#routine]) await spool.close();
  }
}

const hasFindings = ({ integrity }: Observation) => (integrity?.findings.length ?? 0) > 0;
