import { relateHeads } from "../head/compare-heads.ts";
import { InconsistentHeads } from "../head/inconsistent-heads.ts";
import { openHead, type SignedHead } from "../head/signed-head.ts";
import type { Verifier } from "../note/verifier.ts";
import { SumdbError } from "../sumdb-error.ts";
import { hashRanges, hashRecord } from "../tree/hash-range.ts";
import { siblings } from "../tree/record-proof.ts";
import { hashesInRecord, type Lookup, parseAnswer } from "./lookup.ts";
import { lookupPath } from "./lookup-path.ts";
import type { LogStorage } from "./log-storage.ts";
import { storedHashes } from "./stored-hashes.ts";

/** How often a head is merged anew because another one was stored meanwhile. */
const mergeLimit = 10;

/** What a log client needs. */
export type LogClientOptions = {
  /** The pinned keys of the log. */
  verifiers: readonly Verifier[];
  /** Reads a path such as `/latest` below the log's address; `undefined` where there is no such thing. */
  read: (path: string) => Promise<Uint8Array | undefined>;
  storage: LogStorage;
  /** The height of the log's tiles. */
  height?: number;
};

/** Asks a log, directly or through a mirror, and believes nothing that is not proved. */
export type LogClient = {
  /** Looks a module version up: what it answers is proved under the newest known head. Throws `SumdbError`. */
  lookup: (path: string, version: string) => Promise<Lookup>;
  /** The log's own `/latest`, merged: answers the newest known head, which may be a newer one. Throws `SumdbError`. */
  head: () => Promise<SignedHead>;
};

/**
 * Makes a client that proves each answer as the go command does: signature, consistency with the newest head that was
 * ever seen, inclusion of the record, and only then the record's own lines. What `read` and `storage` throw comes through.
 * Heads that contradict each other are thrown as `InconsistentHeads`.
 * https://go.dev/design/25530-sumdb#command-client
 */
export function createLogClient({ verifiers, read, storage, height = 8 }: LogClientOptions): LogClient {
  const hashesOf = storedHashes(read, storage, height);

  /** Proves that the offered head and the newest known one are of one log; stores and answers the newer. */
  async function merge(offered: SignedHead): Promise<SignedHead> {
    for (let attempt = 0; attempt < mergeLimit; attempt += 1) {
      const before = await storage.readHead();
      const known = before === undefined ? undefined : openHead(before, verifiers);
      if (known !== undefined) await checkConsistent(known, offered);
      if (known !== undefined && known.size >= offered.size) return known;
      if (await storage.replaceHead(before, offered.note)) return offered;
    }
    throw new Error(`the stored head changed ${mergeLimit} times while another was compared with it`);
  }

  async function checkConsistent(known: SignedHead, offered: SignedHead): Promise<void> {
    const relation = await relateHeads(known, offered, hashesOf);
    if (relation.verdict === "equal" || relation.verdict === "consistent") return;
    throw new InconsistentHeads(known, offered, relation);
  }

  /** The newest head there is when an answer came without one. */
  async function knownHead(): Promise<SignedHead> {
    const note = await storage.readHead();
    if (note === undefined) throw new SumdbError("record-beyond-tree", "no head covers the record");
    return openHead(note, verifiers);
  }

  return {
    async lookup(path, version) {
      const answer = await read(lookupPath(path, version));
      if (answer === undefined) throw new SumdbError("missing-record", `no record of ${path}@${version}`);
      const { rest, ...record } = parseAnswer(answer);
      const head = rest.length === 0 ? await knownHead() : await merge(openHead(rest, verifiers));
      if (record.id >= head.size) {
        throw new SumdbError("record-beyond-tree", `a log of ${head.size} records has none at ${record.id}`);
      }
      const place = { from: record.id, to: record.id + 1n };
      const ranges = [place, ...siblings({ from: 0n, to: head.size }, record.id)];
      const [leaf, ...proof] = await hashRanges(ranges, hashesOf(head));
      if (!leaf?.equals(hashRecord(Buffer.from(record.text)))) {
        throw new SumdbError("record-mismatch", `the log has another record at ${record.id}`);
      }
      return { record, ...hashesInRecord(record, path, version), head, proof, answer: Buffer.from(answer) };
    },
    async head() {
      const note = await read("/latest");
      if (note === undefined) throw new SumdbError("missing-head", "the log does not show its newest head");
      return merge(openHead(note, verifiers));
    },
  };
}
