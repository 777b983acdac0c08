import { EvidenceError } from "../evidence-error.ts";
import { findHeads } from "../signed-heads.ts";
import type { Ground } from "./proof.ts";

/** Proves that a head as it was served is not signed by the log's key. */
export function proveBadSignature({ files, verifier, say }: Ground) {
  let proved = false;
  for (const found of findHeads(files, verifier)) {
    if ("head" in found || found.error.fault === "malformed-tree") continue;
    proved = true;
    say(`${found.file} is not signed by ${verifier.name}: ${found.error.message}.`);
  }
  if (!proved) throw new EvidenceError("every head here is signed");
}
