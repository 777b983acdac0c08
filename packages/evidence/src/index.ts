export type { EvidenceAccount, EvidenceFile } from "./account.ts";
export { checkBundle, type CheckedBundle } from "./check-bundle.ts";
export { EvidenceError } from "./evidence-error.ts";
export { makeBundle } from "./make-bundle.ts";
export { formatRecordProof, formatTreeProof, type RecordProof, type TreeProof } from "./proof-file.ts";
export { readBundle, type Bundle } from "./read-bundle.ts";
