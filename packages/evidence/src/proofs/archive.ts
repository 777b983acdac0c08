import { ArchiveError, bufferSource, readModuleZip } from "@heliograph/sumdb";
import { EvidenceError } from "../evidence-error.ts";
import { fileOf, readSubject } from "../files.ts";
import type { Ground } from "./proof.ts";

/** Proves that an archive is no module's zip. */
export async function proveArchive({ account: { finding }, files, say }: Ground) {
  const source = bufferSource(fileOf(files, "body.zip"));
  try {
    await readModuleZip(source, readSubject(finding.subject));
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    say(`body.zip is no zip of ${finding.subject}: ${error.message}.`);
    return;
  }
  throw new EvidenceError("body.zip is a sound zip of that version");
}
