import { randomBytes } from "node:crypto";
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { hours, minutes } from "@heliograph/core";
import {
  addLines,
  close,
  findSegment,
  linesOf,
  markSent,
  newSegment,
  pendingCount,
  pendingEnd,
  removeSegment,
  save,
  unsavedBytes,
  type Segment,
} from "./segment.ts";

const mebibyte = 2 ** 20;

/** How much the spool keeps, and for how long. */
export type SpoolLimits = {
  /** A segment is full at this size or age. */
  segmentBytes: number;
  segmentMs: number;
  /** Beyond either, the oldest results are dropped. */
  totalBytes: number;
  keepMs: number;
  /** What a failing disk may cost in memory. */
  unsavedBytes: number;
  /** Acknowledged results stay this much longer: a server restored to an earlier moment may ask for them. */
  keepSentMs: number;
};

export const spoolLimits: SpoolLimits = {
  segmentBytes: mebibyte,
  segmentMs: minutes(1),
  totalBytes: 256 * mebibyte,
  keepMs: hours(24),
  unsavedBytes: 32 * mebibyte,
  keepSentMs: minutes(15),
};

/** Lines taken out for one upload, in the order in which they were kept, and where they came from. */
export type Parcel = { lines: string[]; origins: { segment: Segment; index: number }[] };

/** Segments whose lines stay in memory, so that fresh results are sent without reading them back. */
const segmentsInMemory = 4;

/**
 * Results on disk until the server has them: lines in append-only segments, in memory only as far as the disk refuses them.
 * Times are epoch milliseconds, given by the caller.
 */
export class Spool {
  /** How many results were dropped unsent since the process started. */
  dropped = 0;
  readonly #directory: string;
  readonly #limits: SpoolLimits;
  readonly #onTrouble: (error: unknown) => void;
  /** Oldest first; the last one may be open. */
  #segments: Segment[];
  #sequence: number;
  #writing: Promise<void> = Promise.resolve();
  #nextWrite: Promise<void> | undefined;

  private constructor(
    directory: string,
    segments: Segment[],
    limits: SpoolLimits,
    onTrouble: (error: unknown) => void,
  ) {
    this.#directory = directory;
    this.#segments = segments;
    this.#sequence = Math.max(0, ...segments.map(({ path }) => sequenceOf(path)));
    this.#limits = limits;
    this.#onTrouble = onTrouble;
  }

  /** Opens a directory with whatever an earlier process left there. `onTrouble` hears what the disk refuses. */
  static async open(
    directory: string,
    now: number,
    onTrouble: (error: unknown) => void,
    limits = spoolLimits,
  ): Promise<Spool> {
    const segments: Segment[] = [];
    try {
      for (const name of (await readdir(directory)).filter(isSegment).toSorted()) {
        segments.push(await findSegment(join(directory, name), now));
      }
    } catch (error) {
      if (!isMissing(error)) onTrouble(error);
    }
    const spool = new Spool(directory, segments, limits, onTrouble);
    await spool.tidy(now);
    return spool;
  }

  /** How many results the server has yet to acknowledge. */
  get pending(): number {
    return this.#segments.reduce((sum, segment) => sum + pendingCount(segment), 0);
  }

  /** Keeps results; resolves once the disk has them, or has refused them and they stay in memory. */
  append(lines: readonly string[], now: number): Promise<void> {
    addLines(this.#openSegment(now), lines, now);
    this.#nextWrite ??= this.#writing.then(() => {
      this.#nextWrite = undefined;
      return this.#save();
    });
    this.#writing = this.#nextWrite;
    return this.#nextWrite;
  }

  /** The newest results that wait to be sent, as many as fit; `undefined` when none waits. */
  async next(limit: { count: number; sizeBytes: number }): Promise<Parcel | undefined> {
    const parcel: Parcel = { lines: [], origins: [] };
    let sizeBytes = 0;
    for (const segment of this.#segments.toReversed()) {
      if (pendingCount(segment) === 0) continue;
      const lines = await this.#read(segment);
      for (let index = lines.length - 1; index >= 0; index -= 1) {
        const line = lines[index];
        if (line === undefined || segment.acknowledged.has(index)) continue;
        sizeBytes += Buffer.byteLength(line) + 1;
        const full = parcel.lines.length === limit.count || sizeBytes > limit.sizeBytes;
        if (full && parcel.lines.length > 0) return parcel;
        parcel.lines.unshift(line);
        parcel.origins.push({ segment, index });
      }
    }
    return parcel.lines.length === 0 ? undefined : parcel;
  }

  /** Takes note that the server has these results for good. */
  async acknowledge({ origins }: Parcel, now: number) {
    for (const { segment, index } of origins) segment.acknowledged.add(index);
    await this.#markSent(now);
  }

  /** Removes what was sent long enough ago, and drops the oldest results beyond the limits. */
  async tidy(now: number) {
    const { totalBytes, keepMs, keepSentMs, unsavedBytes: unsavedLimit } = this.#limits;
    await this.#markSent(now);
    await this.#remove(({ sentAt }) => sentAt !== undefined && now - sentAt >= keepSentMs);
    await this.#remove(({ sealed, newestAt }) => sealed && now - newestAt >= keepMs);
    let excess = sum(this.#segments.map(({ sizeBytes }) => sizeBytes)) - totalBytes;
    const oldestFirst = this.#segments.filter(({ sealed }) => sealed).toSorted(bySent);
    for (const segment of oldestFirst) {
      if (excess <= 0) break;
      excess -= segment.sizeBytes;
      await this.#remove((other) => other === segment);
    }
    let unsaved = sum(this.#segments.map(unsavedBytes)) - unsavedLimit;
    for (const segment of this.#segments.filter((each) => each.sealed && unsavedBytes(each) > 0)) {
      if (unsaved <= 0) break;
      unsaved -= unsavedBytes(segment);
      await this.#remove((other) => other === segment);
    }
    for (const segment of this.#segments.slice(0, -segmentsInMemory)) {
      if (segment.savedLines === segment.lineCount) segment.lines = undefined;
    }
  }

  /** Writes what can be written and closes the files. */
  async close() {
    await this.#writing;
    await this.#save();
    for (const segment of this.#segments) await close(segment);
  }

  #openSegment(now: number): Segment {
    const last = this.#segments.at(-1);
    if (last !== undefined && !last.sealed) {
      const { segmentBytes, segmentMs } = this.#limits;
      if (last.sizeBytes < segmentBytes && now - last.createdAt < segmentMs) return last;
      last.sealed = true;
    }
    this.#sequence += 1;
    const order = `${this.#sequence}`.padStart(12, "0");
    const name = `${order}-${randomBytes(4).toString("hex")}${pendingEnd}`;
    const segment = newSegment(join(this.#directory, name), now);
    this.#segments.push(segment);
    return segment;
  }

  async #save() {
    for (const segment of this.#segments) {
      if (segment.file === undefined && unsavedBytes(segment) === 0) continue;
      try {
        await save(segment);
      } catch (error) {
        this.#onTrouble(error);
        return;
      }
    }
  }

  /** What cannot be read back is lost, and counted as such. */
  async #read(segment: Segment): Promise<string[]> {
    try {
      return await linesOf(segment);
    } catch (error) {
      this.#onTrouble(error);
      await this.#remove((other) => other === segment);
      return [];
    }
  }

  async #markSent(now: number) {
    for (const segment of this.#segments) {
      if (!segment.sealed || segment.sentAt !== undefined || pendingCount(segment) > 0) continue;
      await this.#quietly(() => markSent(segment, now));
    }
  }

  async #remove(unwanted: (segment: Segment) => boolean) {
    const [gone, kept] = [this.#segments.filter(unwanted), this.#segments.filter((each) => !unwanted(each))];
    this.#segments = kept;
    for (const segment of gone) {
      this.dropped += pendingCount(segment);
      await this.#quietly(() => removeSegment(segment));
    }
  }

  async #quietly(work: () => Promise<void>) {
    try {
      await work();
    } catch (error) {
      this.#onTrouble(error);
    }
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const isSegment = (name: string) => /^\d{12}-[\da-f]{8}\.(?:jsonl|sent)$/.test(name);
const isMissing = (error: unknown) => error instanceof Error && "code" in error && error.code === "ENOENT";
const sequenceOf = (path: string) => Number(basename(path).slice(0, 12));
const bySent = (a: Segment, b: Segment) => Number(a.sentAt === undefined) - Number(b.sentAt === undefined);
