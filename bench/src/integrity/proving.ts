import { generateKeyPairSync, randomBytes, sign, verify } from "node:crypto";
import {
  checkRecordProof,
  createSigner,
  formatTreeHead,
  hashNode,
  hashRecord,
  openNote,
  parseVerifierKey,
  signNote,
} from "@heliograph/sumdb";

const depth = 25;
const leastMs = 2_000;

/** Inclusion proofs checked per second, in a full tree of 2^25 records. */
export function proofsPerSecond(): number {
  const proof = Array.from({ length: depth }, () => randomBytes(32));
  const record = hashRecord(Buffer.from("example.com/m v1.0.0 h1:…\n"));
  const id = 0x155_5555n;
  const hash = proof.reduce(
    (below, sibling, level) =>
      (id >> BigInt(level)) & 1n ? hashNode(sibling, below) : hashNode(below, sibling),
    record,
  );
  const head = { size: 1n << BigInt(depth), hash };
  return perSecond(() => checkRecordProof(proof, head, id, record));
}

/** Signed tree heads opened per second. */
export function notesPerSecond(): number {
  const signer = createSigner("sum.example.com", randomBytes(32));
  const note = Buffer.from(signNote(formatTreeHead({ size: 1n << 25n, hash: randomBytes(32) }), [signer]));
  const verifiers = [parseVerifierKey(signer.verifierKey)];
  return perSecond(() => void openNote(note, verifiers));
}

/** Signatures that Node's own Ed25519 verifies per second over a text as long as a head's: what opening a head cannot beat. */
export function signaturesPerSecond(): number {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const text = Buffer.from(formatTreeHead({ size: 1n << 25n, hash: randomBytes(32) }));
  const signature = sign(null, text, privateKey);
  return perSecond(() => void verify(null, text, publicKey, signature));
}

function perSecond(work: () => void): number {
  for (let round = 0; round < 2_000; round += 1) work();
  const startedMs = performance.now();
  let count = 0;
  while (performance.now() - startedMs < leastMs) {
    work();
    count += 1;
  }
  return (count * 1_000) / (performance.now() - startedMs);
}
