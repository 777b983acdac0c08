import { parseHash, type Hash } from "@heliograph/sumdb";
import { z } from "zod";
import { EvidenceError } from "./evidence-error.ts";
import { parseJson } from "./json.ts";

/** `record-proof.json`: that the record in `lookup.txt` is the one with this id in the signed tree of this size. */
export type RecordProof = { id: bigint; size: bigint; hashes: readonly Hash[] };

/** `tree-proof.json`: the hash that the tree of `size` records had at `olderSize`, as the tree itself shows it. */
export type TreeProof = { olderSize: bigint; size: bigint; olderHash: Hash; hashes: readonly Hash[] };

const number = z
  .string()
  .regex(/^(?:0|[1-9]\d{0,18})$/)
  .transform(BigInt);

const hash = z.base64().transform((text, context): Hash => {
  const read = parseHash(text);
  if (read !== undefined) return read;
  context.issues.push({ code: "custom", message: "is no hash", input: text });
  return z.NEVER;
});

const recordProofSchema = z.strictObject({ id: number, size: number, hashes: z.array(hash) });

const treeProofSchema = z.strictObject({
  olderSize: number,
  size: number,
  olderHash: hash,
  hashes: z.array(hash),
});

export const formatRecordProof = ({ id, size, hashes }: RecordProof): string =>
  inLine({ id: String(id), size: String(size), hashes: hashes.map(spelled) });

export const formatTreeProof = ({ olderSize, size, olderHash, hashes }: TreeProof): string =>
  inLine({
    olderSize: String(olderSize),
    size: String(size),
    olderHash: spelled(olderHash),
    hashes: hashes.map(spelled),
  });

/** Reads `record-proof.json`; only the one spelling that `formatRecordProof` gives is right. Throws `EvidenceError`. */
export function parseRecordProof(content: Buffer): RecordProof {
  const proof = parse(recordProofSchema, content);
  if (formatRecordProof(proof) !== content.toString()) throw malformed();
  return proof;
}

/** Reads `tree-proof.json`; only the one spelling that `formatTreeProof` gives is right. Throws `EvidenceError`. */
export function parseTreeProof(content: Buffer): TreeProof {
  const proof = parse(treeProofSchema, content);
  if (formatTreeProof(proof) !== content.toString()) throw malformed();
  return proof;
}

function parse<Proof>(schema: z.ZodType<Proof>, content: Buffer): Proof {
  const read = schema.safeParse(parseJson(content));
  if (!read.success) throw malformed();
  return read.data;
}

const spelled = (each: Hash) => each.toString("base64");

const inLine = (value: unknown) => `${JSON.stringify(value)}\n`;

const malformed = () => new EvidenceError("a proof is not spelled as one");
