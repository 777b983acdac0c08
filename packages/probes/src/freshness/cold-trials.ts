import { hours, minutes, seconds, type ColdTarget } from "@heliograph/core";
import { isVersionOf } from "../inspect/choose-sample.ts";
import { BoundedMap } from "../memory/bounded-map.ts";

/** How often a mirror is tried with another version. */
const everyMs = hours(1);

/** How long after the first question that makes it fetch it is asked again. */
const ages = [seconds(30), ...[1, 2, 5, 10, 30, 60, 120].map(minutes)];

/** Between questions by which a mirror shows that it does not fetch when it is asked not to. */
const quietMs = seconds(30);

const mostTried = 256;

/** A trial with one version. */
export type Trial = ColdTarget & {
  /** When it is gone on with. */
  nextAt: number;
  /** How many times the mirror has said that it has not stored it. */
  quietCount: number;
  /** When it was first asked in a way that makes the mirror fetch. */
  askedAt: number | undefined;
};

/** The trials of one mirror, one at a time. */
export class ColdTrials {
  readonly #tried = new BoundedMap<string, true>(mostTried);
  #begunAt = Number.NEGATIVE_INFINITY;
  #trial: Trial | undefined;

  /** The trial that is due: the one under way or, once an hour, one with a version that was not tried before. */
  due(targets: readonly ColdTarget[], now: number): Trial | undefined {
    this.#trial ??= this.#begin(targets, now);
    return this.#trial !== undefined && this.#trial.nextAt <= now ? this.#trial : undefined;
  }

  /** Goes on with a trial at its time; `undefined` ends it. */
  goOn(trial: Trial | undefined): void {
    this.#trial = trial;
  }

  #begin(targets: readonly ColdTarget[], now: number): Trial | undefined {
    if (now - this.#begunAt < everyMs) return undefined;
    const target = targets.find(
      ({ module, version }) =>
        isVersionOf(module, version) && this.#tried.get(`${module}@${version}`) === undefined,
    );
    if (target === undefined) return undefined;
    this.#tried.set(`${target.module}@${target.version}`, true);
    this.#begunAt = now;
    return { ...target, nextAt: now, quietCount: 0, askedAt: undefined };
  }
}

/** The trial after the mirror said that it has not stored the version, where it is to say so again. */
export const afterQuietMiss = (trial: Trial, now: number): Trial => ({
  ...trial,
  quietCount: trial.quietCount + 1,
  nextAt: now + quietMs,
});

/** The trial after the mirror did not have the version though it might have fetched it; `undefined` once that was asked for long enough. */
export function afterMiss(trial: Trial, now: number): Trial | undefined {
  const { askedAt = now } = trial;
  const age = ages.find((one) => askedAt + one > now);
  return age === undefined ? undefined : { ...trial, askedAt, nextAt: askedAt + age };
}
