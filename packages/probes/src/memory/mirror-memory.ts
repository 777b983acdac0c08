import { days, type ProbeKind } from "@heliograph/core";
import { FreshnessMemory } from "../freshness/freshness-memory.ts";
import { BulkMemory } from "../throughput/bulk-memory.ts";
import { BoundedMap } from "./bounded-map.ts";

/** A version of a module. */
export type ModuleVersion = { module: string; version: string };

/** A zip that was fetched; `fetchedAt` is epoch milliseconds. */
type Zip = ModuleVersion & { sizeBytes: number; fetchedAt: number };

const mostZips = 1_024;

/** What is remembered of a mirror between the runs that look into it. */
export class MirrorMemory {
  /** What was seen of its releases. */
  readonly freshness = new FreshnessMemory();
  /** What was fetched of it in bulk. */
  readonly bulk = new BulkMemory();
  readonly #turns = new Map<string, number>();
  #day = 0;
  #spentBytes = 0;
  readonly #zips = new BoundedMap<string, Zip>(mostZips);
  readonly #last = new Map<string, number>();
  #later: ModuleVersion | undefined;

  /** Counts the runs of a kind from 0, so that each takes its turn at other versions. */
  nextTurn(kind: ProbeKind): number {
    const turn = this.#turns.get(kind) ?? 0;
    this.#turns.set(kind, turn + 1);
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

  /** Remembers that the zip of a version was fetched, and how large it is. */
  noteZip(one: ModuleVersion, sizeBytes: number, now: number): void {
    this.#zips.set(nameOf(one), { ...one, sizeBytes, fetchedAt: now });
    this.bulk.noteSize(one, sizeBytes);
  }

  /** Whether a zip may be fetched: never so often that it alone would take more than so many bytes a day. */
  isZipDue(one: ModuleVersion, dailyBytes: number, now: number): boolean {
    const zip = this.#zips.get(nameOf(one));
    return zip === undefined || (now - zip.fetchedAt) * dailyBytes >= zip.sizeBytes * days(1);
  }

  /** The versions whose zips have been fetched, the largest first. */
  largest(): ModuleVersion[] {
    return this.#zips
      .entries()
      .map(([, zip]) => zip)
      .toSorted((one, other) => other.sizeBytes - one.sizeBytes)
      .map(({ module, version }) => ({ module, version }));
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
