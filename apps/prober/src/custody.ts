import { outcomeOf, type FindingCause, type Observation } from "@heliograph/core";

type Held = { observation: Observation; endedAt: number };

/** A look at the reference hosts. Times are epoch milliseconds. */
export type Round = { startedAt: number; endedAt: number; isolated: boolean };

/** What is proved by hashes and signatures, whoever answered and through whatever network. */
const provable: ReadonlySet<FindingCause> = new Set(["hash_mismatch", "log_forked"]);

/**
 * Keeps failures back until a look at the reference hosts that began after them has shown that our own network is well;
 * what was seen while it was not says nothing about a mirror, unless it proves itself. Later results of a check never overtake a failure kept back.
 */
export class Custody {
  /** Since when fewer reference hosts answer than needed; `undefined` while the network is well. */
  isolatedSince: number | undefined;
  #isolatedUntil = -Infinity;
  #held: Held[] = [];

  /** Whether failures wait for a look at the reference hosts. */
  get waiting(): boolean {
    return this.#held.length > 0;
  }

  /** Takes a result in; returns what may go out at once. */
  admit(observation: Observation, endedAt: number): Observation[] {
    if (this.#isolated(observation)) return [disown(observation)];
    const follows = this.#held.some((held) => sameCheck(held.observation, observation));
    if (!isDoubtful(observation) && !follows) return [observation];
    this.#held.push({ observation, endedAt });
    return [];
  }

  /** Takes a look's result in; returns what it lets out. */
  settle({ startedAt, endedAt, isolated }: Round): Observation[] {
    if (isolated) this.isolatedSince ??= startedAt;
    if (isolated || this.isolatedSince !== undefined) this.#isolatedUntil = endedAt;
    if (!isolated) this.isolatedSince = undefined;
    return this.#release((held) => isolated || held.endedAt < startedAt);
  }

  /** Gives everything up that is still kept back, as seen by somebody who cannot vouch for himself. */
  surrender(): Observation[] {
    const given = this.#held.map(({ observation }) => disown(observation));
    this.#held = [];
    return given;
  }

  #release(settled: (held: Held) => boolean): Observation[] {
    const [out, kept]: [Observation[], Held[]] = [[], []];
    for (const held of this.#held) {
      const { observation } = held;
      const free = !isDoubtful(observation) || settled(held);
      const follows = kept.some((other) => sameCheck(other.observation, observation));
      if (!free || follows) kept.push(held);
      else out.push(this.#isolated(observation) ? disown(observation) : observation);
    }
    this.#held = kept;
    return out;
  }

  #isolated({ startedAt }: Observation): boolean {
    return this.isolatedSince !== undefined || Date.parse(startedAt) <= this.#isolatedUntil;
  }
}

/** The same result as of an observer without a network: nobody's failure, but for what proves itself. */
function disown(observation: Observation): Observation {
  const { integrity: _, freshness: __, walk: ___, drills: ____, ...rest } = observation;
  const { outcome, error, detail } = rest;
  if (outcome === "unknown" || isProved(observation)) return observation;
  const seen = error === "ok" ? "it answered" : `${error}: ${detail}`;
  return {
    ...rest,
    outcome: "unknown",
    error: "agent_isolated",
    detail: `our own network was away; seen: ${seen}`.slice(0, 4_096),
  };
}

/** Whether a failure may be our own network's. */
const isDoubtful = (observation: Observation) =>
  outcomeOf(observation.error) === "failed" && !isProved(observation);

const isProved = ({ integrity }: Observation) =>
  integrity?.findings.some(({ cause, confirmed }) => confirmed && provable.has(cause)) ?? false;

const sameCheck = (a: Observation, b: Observation) => a.mirror === b.mirror && a.kind === b.kind;
