import { type LogRecord, parseTilePath, readTile, treeHash, type TreeHead } from "@heliograph/sumdb";
import type { HashTree } from "./hash-tree.ts";
import type { RecordList } from "./record-list.ts";

/** A checksum log as it stands at any time: a later state only adds to an earlier one. */
export type ChecksumLog = {
  head: (at: number) => Promise<TreeHead>;
  /** The record of `<path>@<version>`; `undefined` when it is not in the log yet. */
  record: (name: string, at: number) => LogRecord | undefined;
  /** The newest record of another module or version. */
  otherRecord: (name: string, at: number) => LogRecord | undefined;
  /** The tile at a path such as `tile/8/0/000.p/5`; `undefined` when the log is too small for it. Throws `SumdbError`. */
  tile: (path: string, at: number) => Promise<Buffer | undefined>;
};

/**
 * Makes a log in which all records but the first `genuineCount` are tampered with. Its `tree` grows as far as it is
 * asked for.
 */
export function createChecksumLog(records: RecordList, genuineCount: number, tree: HashTree): ChecksumLog {
  const texts = (from: number, to: number) =>
    records
      .slice(from, to)
      .map(({ text }, offset) => text(from + offset < genuineCount ? "genuine" : "tampered"));
  const grownTo = (size: number) => {
    for (const text of texts(tree.size, size)) tree.add(text);
    return tree.read;
  };
  const recordAt = (id: number): LogRecord | undefined => {
    const [text] = texts(id, id + 1);
    return text === undefined ? undefined : { id: BigInt(id), text };
  };
  return {
    async head(at) {
      const size = records.countAt(at);
      return { size: BigInt(size), hash: await treeHash(BigInt(size), grownTo(size)) };
    },
    record(name, at) {
      const id = records.idOf(name) ?? Infinity;
      return id < records.countAt(at) ? recordAt(id) : undefined;
    },
    otherRecord(name, at) {
      const newest = records.countAt(at) - 1;
      return recordAt(newest === records.idOf(name) ? newest - 1 : newest);
    },
    async tile(path, at) {
      const { level, ...tile } = parseTilePath(path);
      const shift = level === "data" ? 0 : tile.height * level;
      const first = Number(tile.index) * 2 ** tile.height;
      const end = first + tile.width;
      const size = records.countAt(at);
      if (end > Math.floor(size / 2 ** shift)) return undefined;
      if (level !== "data") return readTile({ level, ...tile }, grownTo(size));
      return Buffer.from(
        texts(first, end)
          .map((text) => `${text}\n`)
          .join(""),
      );
    },
  };
}
