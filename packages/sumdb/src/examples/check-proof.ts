import { checkRecordProof, hashRecord, openHead, type Lookup, type Verifier } from "../index.ts";

/** Proves a kept lookup again, without any network. Throws `SumdbError`. */
export function checkAgain({ record, head, proof }: Lookup, verifiers: readonly Verifier[]): void {
  checkRecordProof(proof, openHead(head.note, verifiers), record.id, hashRecord(Buffer.from(record.text)));
}
