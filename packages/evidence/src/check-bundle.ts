import type { IntegrityCause } from "@heliograph/core";
import { ArchiveError, parseVerifierKey, SumdbError } from "@heliograph/sumdb";
import type { EvidenceAccount } from "./account.ts";
import { EvidenceError } from "./evidence-error.ts";
import { proveArchive } from "./proofs/archive.ts";
import { proveBadSignature } from "./proofs/bad-signature.ts";
import { proveFork } from "./proofs/fork.ts";
import { proveHashMismatch } from "./proofs/hash-mismatch.ts";
import { proveInconsistency } from "./proofs/inconsistency.ts";
import { tellObservation } from "./proofs/observation.ts";
import type { Prove } from "./proofs/proof.ts";
import { readBundle } from "./read-bundle.ts";

const proofs: Record<IntegrityCause, Prove> = {
  hash_mismatch: proveHashMismatch,
  content_differs: tellObservation,
  archive_invalid: proveArchive,
  content_invalid: tellObservation,
  info_differs: tellObservation,
  log_forked: proveFork,
  log_inconsistent: proveInconsistency,
  log_bad_signature: proveBadSignature,
  log_stale: tellObservation,
};

/** What a bundle proves, sentence by sentence; those that begin with `Not proved` rest on somebody's word. */
export type CheckedBundle = { proved: boolean; findings: string[] };

/**
 * Proves a bundle again from nothing but its bytes and the log's verifier key. `proved` says whether its finding follows.
 * Throws `SumdbError` (`malformed-key`) for a key that is none.
 */
export async function checkBundle(tar: Uint8Array, key: string): Promise<CheckedBundle> {
  const verifier = parseVerifierKey(key);
  const findings: string[] = [];
  try {
    const { account, files } = await readBundle(tar);
    await proofs[account.finding.cause]({
      account,
      files,
      verifier,
      say: (sentence) => findings.push(sentence),
    });
    return { proved: true, findings: [...findings, ...unproved(account, key)] };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { proved: false, findings: [...findings, `Not proved: ${error.message}.`] };
  }
}

/** The claims that no file can prove. */
function unproved({ finding, mirror, baseUrl, vantage, foundAt, key: named }: EvidenceAccount, key: string) {
  const claims = [
    `that ${mirror} (${baseUrl}) served this at ${foundAt}; ${vantage} says so`,
    ...(finding.detail === "" ? [] : [`what the finding says in its own words: ${finding.detail}`]),
    ...(finding.against === null ? [] : [`that ${finding.against} showed the head trusted until then`]),
    ...(named === key
      ? []
      : ["that the watched log has the key given here: the finding names another, or none"]),
  ];
  return claims.map((claim) => `Not proved: ${claim}.`);
}

const isRefusal = (error: unknown): error is Error =>
  [EvidenceError, SumdbError, ArchiveError].some((kind) => error instanceof kind);
