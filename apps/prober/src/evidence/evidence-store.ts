import { createHash } from "node:crypto";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { minutes, type Finding } from "@heliograph/core";
import { readPiece, unfinishedEnd, writeWhole } from "./file.ts";

/** A bundle by the SHA-256 of its bytes. */
export type Bundle = NonNullable<Finding["evidence"]>;

/** How much evidence is kept, and for how long after the server has it. */
export type EvidenceLimits = { totalBytes: number; keepSentMs: number };

export const evidenceLimits: EvidenceLimits = { totalBytes: 512 * 2 ** 20, keepSentMs: minutes(15) };

/** A bundle on disk; `sentAt` is when the server had all of it, `restsUntil` when it may be sent again. */
type Entry = Bundle & { path: string; sentAt: number | undefined; restsUntil: number };

/** The end of a bundle's name while it is to be sent, and afterwards. */
const [pendingEnd, sentEnd] = [".tar", ".sent"] as const;

/**
 * Bundles of evidence on disk until the server has them. Old evidence is never dropped for new: where there is no room, the
 * new is refused and counted. Times are epoch milliseconds, given by the caller.
 */
export class EvidenceStore {
  /** How many bundles found no room or no disk since the process started. */
  dropped = 0;
  readonly #directory: string;
  readonly #limits: EvidenceLimits;
  readonly #onTrouble: (error: unknown) => void;
  /** By SHA-256, in the order in which they came. */
  readonly #entries = new Map<string, Entry>();
  #keeping: Promise<unknown> = Promise.resolve();

  private constructor(directory: string, limits: EvidenceLimits, onTrouble: (error: unknown) => void) {
    this.#directory = directory;
    this.#limits = limits;
    this.#onTrouble = onTrouble;
  }

  /** Opens a directory with whatever an earlier process left there. `onTrouble` hears what the disk refuses. */
  static async open(
    directory: string,
    now: number,
    onTrouble: (error: unknown) => void,
    limits = evidenceLimits,
  ): Promise<EvidenceStore> {
    const store = new EvidenceStore(directory, limits, onTrouble);
    await store.#attempt(() => store.#find(now));
    return store;
  }

  /** How many bundles the server has yet to get. */
  get pending(): number {
    return this.#unsent().length;
  }

  /** The bundle that has waited longest; `undefined` when none waits to be sent now. */
  next(now: number): Bundle | undefined {
    return this.#unsent().find(({ restsUntil }) => restsUntil <= now);
  }

  /** Keeps a bundle; resolves to its name once the disk has it for good, to null when it cannot be kept. */
  keep(tar: Buffer): Promise<Bundle | null> {
    const kept = this.#keeping.then(() => this.#keep(tar));
    this.#keeping = kept;
    return kept;
  }

  /** A piece of a bundle; `undefined` when the disk does not give it. */
  async read({ sha256 }: Bundle, offset: number, length: number): Promise<Buffer<ArrayBuffer> | undefined> {
    const entry = this.#entries.get(sha256);
    return entry && this.#attempt(() => readPiece(entry.path, offset, length));
  }

  /** Takes note that the server has all of a bundle. */
  async acknowledge({ sha256 }: Bundle, now: number) {
    const entry = this.#entries.get(sha256);
    if (entry === undefined) return;
    const path = join(this.#directory, `${sha256}${sentEnd}`);
    await this.#attempt(() => rename(entry.path, path));
    this.#entries.set(sha256, { ...entry, path, sentAt: now });
  }

  /** Takes a bundle out of what is sent, until then. */
  setAside({ sha256 }: Bundle, restsUntil: number) {
    const entry = this.#entries.get(sha256);
    if (entry !== undefined) this.#entries.set(sha256, { ...entry, restsUntil });
  }

  /** Removes what was sent long enough ago. */
  async tidy(now: number) {
    for (const entry of this.#sent()) {
      if (now - (entry.sentAt ?? now) >= this.#limits.keepSentMs) await this.#remove(entry);
    }
  }

  async #find(now: number) {
    await mkdir(this.#directory, { recursive: true });
    for (const name of await readdir(this.#directory)) {
      const path = join(this.#directory, name);
      const [, sha256, end] = /^([0-9a-f]{64})(\.tar|\.sent)$/.exec(name) ?? [];
      if (name.endsWith(unfinishedEnd)) await rm(path);
      if (sha256 === undefined) continue;
      const { size: sizeBytes } = await stat(path);
      const sentAt = end === sentEnd ? now : undefined;
      this.#entries.set(sha256, { sha256, sizeBytes, path, sentAt, restsUntil: 0 });
    }
  }

  async #keep(tar: Buffer): Promise<Bundle | null> {
    const sha256 = createHash("sha256").update(tar).digest("hex");
    const bundle = { sha256, sizeBytes: tar.length };
    if (this.#entries.has(sha256)) return bundle;
    for (const entry of this.#sent()) {
      if (!this.#hasRoomFor(tar)) await this.#remove(entry);
    }
    const path = join(this.#directory, `${sha256}${pendingEnd}`);
    const entry = { ...bundle, path, sentAt: undefined, restsUntil: 0 };
    if (this.#hasRoomFor(tar)) {
      await this.#attempt(async () => {
        await writeWhole(entry.path, tar);
        this.#entries.set(sha256, entry);
      });
    }
    if (this.#entries.has(sha256)) return bundle;
    this.dropped += 1;
    return null;
  }

  #hasRoomFor({ length }: Buffer): boolean {
    const sizeBytes = this.#entries.values().reduce((sum, entry) => sum + entry.sizeBytes, 0);
    return sizeBytes + length <= this.#limits.totalBytes;
  }

  #unsent(): Entry[] {
    return [...this.#entries.values()].filter(({ sentAt }) => sentAt === undefined);
  }

  #sent(): Entry[] {
    return [...this.#entries.values()].filter(({ sentAt }) => sentAt !== undefined);
  }

  async #remove({ sha256, path }: Entry) {
    this.#entries.delete(sha256);
    await this.#attempt(() => rm(path, { force: true }));
  }

  async #attempt<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await work();
    } catch (error) {
      this.#onTrouble(error);
      return undefined;
    }
  }
}
