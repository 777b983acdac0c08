import type { Hash } from "../hash.ts";
import type { SignedHead } from "../head/signed-head.ts";
import { type LogRecord, parseRecord } from "../record.ts";
import { SumdbError } from "../sumdb-error.ts";

/** Most bytes that the answer to a lookup may have. */
const answerLimitBytes = 1_000_000;

/** A place in a log as a lookup spells it; 2^40 has 13 digits. */
const canonicalId = /^(?:0|[1-9]\d{0,12})\n/;

/** What a lookup proved. */
export type Lookup = {
  record: LogRecord;
  /** The `h1:` hash that the record has for the version's zip. */
  zipHash: string | undefined;
  /** The `h1:` hash that the record has for the version's go.mod. */
  modHash: string | undefined;
  /** The newest head that is known, under which the record is proved. */
  head: SignedHead;
  /** Proves that the log of `head` has the record at its place. */
  proof: Hash[];
  /** What the lookup was answered with, whole. */
  answer: Buffer;
};

/** Reads the answer to a lookup, within our limits. Throws `malformed-record`. */
export function parseAnswer(answer: Uint8Array): LogRecord & { rest: Buffer } {
  if (answer.length > answerLimitBytes) throw new SumdbError("malformed-record", "the answer is too long");
  const start = Buffer.from(answer.subarray(0, 16)).toString("latin1");
  if (!canonicalId.test(start)) throw new SumdbError("malformed-record", "the answer has no plain id");
  return parseRecord(answer);
}

/** The hashes that a record has for a module version; lines outside the record never count. Throws `missing-checksum`. */
export function hashesInRecord({ text }: LogRecord, path: string, version: string) {
  const lines = text.split("\n");
  const hashAfter = (start: string) =>
    lines.find((line) => line.startsWith(`${start} h1:`))?.slice(start.length + 1);
  const zipHash = hashAfter(`${path} ${version}`);
  const modHash = hashAfter(`${path} ${version}/go.mod`);
  if (zipHash === undefined && modHash === undefined) {
    throw new SumdbError("missing-checksum", `the record has no hash for ${path}@${version}`);
  }
  return { zipHash, modHash };
}
