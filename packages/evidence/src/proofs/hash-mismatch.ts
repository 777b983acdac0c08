import { checkRecordProof, hashRecord, parseRecord } from "@heliograph/sumdb";
import { EvidenceError } from "../evidence-error.ts";
import { fileOf, readSubject } from "../files.ts";
import { hashBody } from "../hash-body.ts";
import { parseRecordProof } from "../proof-file.ts";
import { lookupFile, signedHeads } from "../signed-heads.ts";
import type { Ground } from "./proof.ts";

/** Proves that a signed log has a record of the version, and that the bytes kept have another hash than it says. */
export async function proveHashMismatch({ account: { finding }, files, verifier, say }: Ground) {
  const { module, version } = readSubject(finding.subject);
  const record = parseRecord(fileOf(files, lookupFile));
  const proof = parseRecordProof(fileOf(files, "record-proof.json"));
  const head = signedHeads(files, verifier).find(({ size }) => size === proof.size);
  if (head === undefined)
    throw new EvidenceError(`no head of ${proof.size} records is signed by ${verifier.name}`);
  say(
    `${verifier.name} signed a tree of ${head.size} records with the hash ${head.hash.toString("base64")}.`,
  );
  if (proof.id !== record.id) throw new EvidenceError("the proof is of another record");
  checkRecordProof(proof.hashes, head, record.id, hashRecord(Buffer.from(record.text)));
  say(`That tree has the record of ${lookupFile} at ${record.id}.`);

  const start = finding.part === "mod" ? `${module} ${version}/go.mod ` : `${module} ${version} `;
  const recorded = record.text
    .split("\n")
    .filter((line) => line.startsWith(start))
    .map((line) => line.slice(start.length));
  if (!recorded.some((hash) => hash.startsWith("h1:")))
    throw new EvidenceError(`the record has no hash of ${start.trimEnd()}`);
  say(`The record says ${start}${recorded.join(" and ")}.`);

  const body = await hashBody(files, finding.part);
  if (body === undefined) throw new EvidenceError(`the bytes of body.${finding.part} are not kept`);
  say(`body.${finding.part} has the hash ${body}.`);
  if (recorded.includes(body)) throw new EvidenceError("that is the hash recorded");
  if (finding.received !== body || !recorded.includes(finding.expected))
    throw new EvidenceError("the finding names other hashes than these");
}
