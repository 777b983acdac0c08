import { checkTreeProof, openHead, type SignedHead } from "@heliograph/sumdb";
import { EvidenceError } from "../evidence-error.ts";
import { fileOf } from "../files.ts";
import { parseTreeProof } from "../proof-file.ts";
import { headFiles } from "../signed-heads.ts";
import type { Ground } from "./proof.ts";

/** Proves that one key has signed two trees of which neither contains the other. */
export function proveFork(ground: Ground) {
  const { account, files, verifier, say } = ground;
  const open = (name: string): SignedHead => openHead(fileOf(files, name), [verifier]);
  const [older, newer] = [open(headFiles[0]), open(headFiles[1])];
  if (![older, newer].every(({ note }) => account.finding.heads.includes(note)))
    throw new EvidenceError("the finding names other heads than these");
  for (const { size, hash } of [older, newer])
    say(`${verifier.name} signed a tree of ${size} records with the hash ${hash.toString("base64")}.`);
  if (older.size === newer.size) proveOfOneSize(older, newer);
  else proveOfTwoSizes(older, newer, ground);
  say("No log that only grows has both: whoever holds the key has shown two histories.");
}

function proveOfOneSize(one: SignedHead, other: SignedHead) {
  if (one.hash.equals(other.hash)) throw new EvidenceError("the two heads are of one tree");
}

function proveOfTwoSizes(older: SignedHead, newer: SignedHead, { files, say }: Ground) {
  const proof = parseTreeProof(fileOf(files, "tree-proof.json"));
  if (proof.olderSize !== older.size || proof.size !== newer.size)
    throw new EvidenceError("the proof is between trees of other sizes");
  checkTreeProof(proof.hashes, newer, { size: older.size, hash: proof.olderHash });
  const olderHash = proof.olderHash.toString("base64");
  say(`In the larger tree the first ${older.size} records have the hash ${olderHash}.`);
  if (proof.olderHash.equals(older.hash)) throw new EvidenceError("that is the hash of the smaller tree");
}
