import type { WatchedLog } from "@heliograph/core";
import { BoundedMap } from "./bounded-map.ts";
import { LinkMemory } from "../throughput/link-memory.ts";
import { LogMemory } from "./log-memory.ts";
import { MirrorMemory } from "./mirror-memory.ts";
import { Rests } from "./rests.ts";

/** What is watched at once is far less; beyond these, what was looked at longest ago is forgotten. */
const mostLogs = 4;
const mostMirrors = 1_000;

/**
 * What a prober remembers between runs: who wants to be left alone, what our link carries, per log the trusted head and tiles of it, per mirror what its samples have come to
 * and the bytes of the day. It is lost with its process: whatever is forgotten is learned again by looking.
 */
export class Memory {
  readonly rests = new Rests();
  readonly link = new LinkMemory();
  readonly #logs = new BoundedMap<string, LogMemory>(mostLogs);
  readonly #mirrors = new BoundedMap<string, MirrorMemory>(mostMirrors);

  /** What is remembered of a checksum database, which trusts the head that the server trusts. */
  log(watched: WatchedLog): LogMemory {
    const memory = this.#logs.get(watched.key) ?? new LogMemory();
    this.#logs.set(watched.key, memory);
    memory.adopt(watched.trusted?.head);
    return memory;
  }

  /** What is remembered of the mirror of this slug. */
  mirror(slug: string): MirrorMemory {
    const memory = this.#mirrors.get(slug) ?? new MirrorMemory();
    this.#mirrors.set(slug, memory);
    return memory;
  }
}
