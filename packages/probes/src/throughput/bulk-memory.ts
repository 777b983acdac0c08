import { hours } from "@heliograph/core";
import { BoundedMap } from "../memory/bounded-map.ts";
import type { ModuleVersion } from "../memory/mirror-memory.ts";
import { Allowance } from "./allowance.ts";

const mostZips = 1_024;

/** For how long a mirror is taken to have in its cache what we had of it. */
const keptMs = hours(24);

/** How long a zip that a mirror does not have is passed over. */
const absentMs = hours(24);

type Zip = { askedAt?: number; absentAt?: number; sizeBytes?: number };

/** What is remembered of the zips that a mirror was asked for in bulk, and how many bytes it may be asked for. */
export class BulkMemory {
  readonly allowance = new Allowance();
  readonly #zips = new BoundedMap<string, Zip>(mostZips);

  /** Remembers that a zip was asked for. */
  noteAsked(one: ModuleVersion, now: number): void {
    this.#change(one, { askedAt: now });
  }

  /** Remembers that the mirror does not have a zip, or may not give it. */
  noteAbsent(one: ModuleVersion, now: number): void {
    this.#change(one, { absentAt: now });
  }

  /** Remembers how large a zip is, or that it is so large at least. */
  noteSize(one: ModuleVersion, sizeBytes: number): void {
    this.#change(one, { sizeBytes });
  }

  /** Whether a zip was ever asked for. */
  wasAsked(one: ModuleVersion): boolean {
    return this.#of(one).askedAt !== undefined;
  }

  /** Whether a zip was asked for so lately that the mirror has it at hand. */
  isKept(one: ModuleVersion, now: number): boolean {
    const { askedAt } = this.#of(one);
    return askedAt !== undefined && now - askedAt <= keptMs;
  }

  /** Whether a zip is passed over, because the mirror said that it does not have it. */
  isAbsent(one: ModuleVersion, now: number): boolean {
    const { absentAt } = this.#of(one);
    return absentAt !== undefined && now - absentAt <= absentMs;
  }

  /** How large the whole zip is; `undefined` while that is not known. */
  sizeOf(one: ModuleVersion): number | undefined {
    return this.#of(one).sizeBytes;
  }

  #of(one: ModuleVersion): Zip {
    return this.#zips.get(nameOf(one)) ?? {};
  }

  #change(one: ModuleVersion, change: Zip): void {
    this.#zips.set(nameOf(one), { ...this.#of(one), ...change });
  }
}

const nameOf = ({ module, version }: ModuleVersion) => `${module}@${version}`;
