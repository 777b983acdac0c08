import { days } from "@heliograph/core";
import { BoundedMap } from "./bounded-map.ts";

/** A version of a module. */
export type ModuleVersion = { module: string; version: string };

const mostSizes = 256;

/** What is remembered of a mirror between the runs that look into it. */
export class MirrorMemory {
  #turn = 0;
  #day = 0;
  #spentBytes = 0;
  readonly #sizes = new BoundedMap<string, ModuleVersion & { sizeBytes: number }>(mostSizes);
  readonly #last = new Map<string, number>();
  #later: ModuleVersion | undefined;

  /** Counts the runs, so that each takes its turn at other versions. */
  nextTurn(): number {
    const turn = this.#turn;
    this.#turn += 1;
    return turn;
  }

  /** Counts bytes that the mirror sent, by the UTC day of `now`. */
  spend(bytes: number, now: number): void {
    this.#spentBytes = this.spentBytes(now) + bytes;
    this.#day = dayOf(now);
  }

  /** How many bytes the mirror has sent on the UTC day of `now`. */
  spentBytes(now: number): number {
    return dayOf(now) === this.#day ? this.#spentBytes : 0;
  }

  /** Remembers how large the zip of a version is. */
  measured(one: ModuleVersion, sizeBytes: number): void {
    this.#sizes.set(nameOf(one), { ...one, sizeBytes });
  }

  /** How large the zip of a version is; `undefined` when that is not known. */
  sizeOf(one: ModuleVersion): number | undefined {
    return this.#sizes.get(nameOf(one))?.sizeBytes;
  }

  /** The version with the largest known zip of at most so many bytes. */
  biggest(limitBytes: number): ModuleVersion | undefined {
    const [biggest] = this.#sizes
      .entries()
      .map(([, one]) => one)
      .filter(({ sizeBytes }) => sizeBytes <= limitBytes)
      .toSorted((one, other) => other.sizeBytes - one.sizeBytes);
    return biggest && { module: biggest.module, version: biggest.version };
  }

  /** Remembers to look at a version again that the mirror did not have yet. */
  postpone(one: ModuleVersion): void {
    this.#later = one;
  }

  /** The version that was to be looked at again, which is then forgotten. */
  takePostponed(): ModuleVersion | undefined {
    const later = this.#later;
    this.#later = undefined;
    return later;
  }

  /** Whether something that is done only so often is due; when it is, it counts as done. */
  isDue(what: string, everyMs: number, now: number): boolean {
    const last = this.#last.get(what);
    if (last !== undefined && now - last < everyMs) return false;
    this.#last.set(what, now);
    return true;
  }
}

const dayOf = (at: number) => Math.floor(at / days(1));

const nameOf = ({ module, version }: ModuleVersion) => `${module}@${version}`;
