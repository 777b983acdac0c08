import type { Finding, LogView } from "@heliograph/core";
import {
  createSigner,
  formatTreeHead,
  hashesToStore,
  proveTree,
  signNote,
  storedHashCount,
  treeHash,
  type Hash,
} from "@heliograph/sumdb";

const signer = createSigner("sum.example.com", Buffer.alloc(32, 7));
const impostor = createSigner("sum.example.com", Buffer.alloc(32, 8));

/** The verifier key of every test log. */
export const logKey = signer.verifierKey;

/** A checksum log that says what a test wants; logs of different stories have nothing in common but the key. */
export type TestLog = {
  /** The signed head over the first `size` records. */
  head: (size: number) => Promise<string>;
  /** As `head`, signed with another key of the same name. */
  forgedHead: (size: number) => Promise<string>;
  /** The proof that the head of one size contains that of another. */
  proof: (size: number, olderSize: number) => Promise<string[]>;
};

/** The log of a story; up to `common` records it is the same as that of every other story. */
export function testLog(story: string, common = 0): TestLog {
  const hashes: Hash[] = [];
  let grown = 0n;
  const read = (indexes: readonly bigint[]) =>
    indexes.map((index) => hashes[Number(index)] ?? Buffer.alloc(32));
  const growTo = async (size: number) => {
    for (; grown < size; grown += 1n) {
      const text = `record ${grown} ${grown < common ? "of all" : `of ${story}`}\n`;
      hashes.splice(
        Number(storedHashCount(grown)),
        0,
        ...(await hashesToStore(grown, Buffer.from(text), read)),
      );
    }
  };
  const textOf = async (size: number) => {
    await growTo(size);
    return formatTreeHead({ size: BigInt(size), hash: await treeHash(BigInt(size), read) });
  };
  return {
    head: async (size) => signNote(await textOf(size), [signer]),
    forgedHead: async (size) => signNote(await textOf(size), [{ ...impostor, keyHash: signer.keyHash }]),
    async proof(size, olderSize) {
      await growTo(size);
      const proof = await proveTree(BigInt(size), BigInt(olderSize), read);
      return proof.map((hash) => hash.toString("base64"));
    },
  };
}

/** What a source showed of the log, unless said otherwise nothing. */
export const view = (shown: Partial<LogView> = {}): LogView => ({
  log: signer.name,
  supported: null,
  head: null,
  relation: null,
  against: null,
  proof: [],
  detail: "",
  ...shown,
});

/** Something found wrong, unless said otherwise proved bytes that are not those of the record. */
export const found = (finding: Partial<Finding> = {}): Finding => ({
  cause: "hash_mismatch",
  subject: "example.com/m@v1.0.0",
  part: "zip",
  detail: "its hash is another one than the checksum database recorded",
  expected: "h1:right",
  received: "h1:wrong",
  confirmed: true,
  heads: [],
  against: null,
  evidence: null,
  ...finding,
});
