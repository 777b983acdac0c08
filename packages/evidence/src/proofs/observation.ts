import { EvidenceError } from "../evidence-error.ts";
import { hashBody } from "../hash-body.ts";
import { signedHeads } from "../signed-heads.ts";
import type { Ground } from "./proof.ts";

/** Says what can be said of a finding that nobody but the vantage can vouch for. Throws `EvidenceError`. */
export async function tellObservation({ account: { finding }, files, verifier, say }: Ground) {
  const hash = await hashBody(files, finding.part);
  if (hash !== undefined) say(`body.${finding.part} has the hash ${hash}.`);
  for (const head of signedHeads(files, verifier))
    say(
      `${verifier.name} signed a tree of ${head.size} records with the hash ${head.hash.toString("base64")}.`,
    );
  throw new EvidenceError(`nothing signed tells of ${finding.cause}: it is what the vantage saw`);
}
