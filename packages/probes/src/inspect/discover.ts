import { formatRecordProof, type EvidenceFile } from "@heliograph/evidence";
import type { Lookup } from "@heliograph/sumdb";
import type { Discovery } from "../findings/discovery.ts";
import type { ModuleVersion } from "../memory/mirror-memory.ts";
import type { Fetched } from "./fetched.ts";
import { flawsOf, type Flaw } from "./flaws.ts";
import type { Recorder } from "./recorder.ts";
import type { Served } from "./served.ts";
import type { VersionFiles } from "./version-files.ts";

/** What flaws are found in, and what they are held against. */
export type Ground = {
  one: ModuleVersion;
  files: VersionFiles;
  served: Served;
  lookup: Lookup | undefined;
  recorder: Recorder;
};

/** Everything that is wrong with what was served, each asked for once more on a fresh connection. */
export async function discover(ground: Ground): Promise<Discovery[]> {
  const discoveries: Discovery[] = [];
  for (const flaw of flawsOf(ground.served, ground.lookup)) discoveries.push(await confirm(flaw, ground));
  return discoveries;
}

async function confirm(
  { error, ...flaw }: Flaw,
  { one, files, served, lookup, recorder }: Ground,
): Promise<Discovery> {
  const again = await files[flaw.part]();
  const flawsAgain = flawsOf({ ...served, [flaw.part]: again }, lookup);
  const confirmed = flawsAgain.some(({ part, cause }) => part === flaw.part && cause === flaw.cause);
  const subject = `${one.module}@${one.version}`;
  return {
    error,
    finding: { ...flaw, subject, confirmed, heads: [], against: null },
    files: [
      ...(await bodyFile(`body.${flaw.part}`, served[flaw.part])),
      ...(await bodyFile(`body-again.${flaw.part}`, again)),
      ...recordFiles(lookup),
    ],
    exchanges: [...recorder.exchanges],
  };
}

const bodyFile = async (name: string, file: Fetched<unknown> | undefined): Promise<EvidenceFile[]> =>
  file?.state === "had" || file?.state === "invalid" ? [{ name, content: await file.body() }] : [];

/** What proves the recorded hashes: the lookup, the head under which it is proved, and the proof. */
const recordFiles = (lookup: Lookup | undefined): EvidenceFile[] =>
  lookup === undefined
    ? []
    : [
        { name: "lookup.txt", content: lookup.answer },
        { name: "heads/1.txt", content: Buffer.from(lookup.head.note) },
        {
          name: "record-proof.json",
          content: Buffer.from(
            formatRecordProof({ id: lookup.record.id, size: lookup.head.size, hashes: lookup.proof }),
          ),
        },
      ];
