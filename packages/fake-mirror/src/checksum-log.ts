import {
  formatRecord,
  formatTreeHead,
  hashesToStore,
  parseTilePath,
  readTile,
  signNote,
  treeHash,
  type Hash,
  type HashReader,
  type Signer,
} from "@heliograph/sumdb";

/** A record that the log takes in at a time. */
export type TimedRecord = { publishedAt: number; name: string; text: string };

/** A checksum log as it stands at any time: a later state only adds to an earlier one. */
export type ChecksumLog = {
  /** The signed head at a time. */
  head: (at: number) => Promise<string>;
  /** The record of `<path>@<version>` as a lookup shows it, without the head; `undefined` when it is not in the log yet. */
  record: (name: string, at: number) => string | undefined;
  /** The tile at a path such as `tile/8/0/000.p/5`; `undefined` when the log is too small for it. Throws `SumdbError`. */
  tile: (path: string, at: number) => Promise<Buffer | undefined>;
};

/** Makes a log of records that come in the order in which it takes them in. */
export async function createChecksumLog(
  records: readonly TimedRecord[],
  signer: Signer,
): Promise<ChecksumLog> {
  const stored: Hash[] = [];
  const read: HashReader = (indexes) => indexes.flatMap((index) => stored[Number(index)] ?? []);
  for (const [id, { text }] of records.entries()) {
    stored.push(...(await hashesToStore(BigInt(id), Buffer.from(text), read)));
  }
  const recordsAt = (at: number) => records.filter(({ publishedAt }) => publishedAt <= at);
  return {
    async head(at) {
      const size = BigInt(recordsAt(at).length);
      return signNote(formatTreeHead({ size, hash: await treeHash(size, read) }), [signer]);
    },
    record(name, at) {
      const id = recordsAt(at).findIndex((record) => record.name === name);
      const text = records[id]?.text;
      return text === undefined ? undefined : formatRecord({ id: BigInt(id), text });
    },
    async tile(path, at) {
      const { level, ...tile } = parseTilePath(path);
      const shift = level === "data" ? 0 : tile.height * level;
      const first = Number(tile.index) * 2 ** tile.height;
      const end = first + tile.width;
      const present = recordsAt(at);
      if (end > Math.floor(present.length / 2 ** shift)) return undefined;
      if (level !== "data") return readTile({ level, ...tile }, read);
      const texts = present.slice(first, end).map(({ text }) => `${text}\n`);
      return Buffer.from(texts.join(""));
    },
  };
}
