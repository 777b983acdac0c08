import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { extract } from "tar-stream";
import { z } from "zod";
import { findingFileSchema, type EvidenceAccount, type FindingFile } from "./account.ts";
import { EvidenceError } from "./evidence-error.ts";
import { parseJson } from "./json.ts";

/** A bundle that was read: what it claims, and the files that it holds, each of which has the hash that `finding.json` says. */
export type Bundle = { account: EvidenceAccount; files: Map<string, Buffer> };

/** Files that describe the others. */
const [readmeName, findingName] = ["README.md", "finding.json"] as const;

/** Reads a bundle and holds every file against its hash. Throws `EvidenceError` for what is no bundle. */
export async function readBundle(tar: Uint8Array): Promise<Bundle> {
  const packed = await unpack(tar);
  const { account, files: listed } = readFinding(packed.get(findingName));
  const bySha256 = new Map<string, Buffer>();
  for (const [name, content] of packed) {
    if (name === readmeName || name === findingName) continue;
    const sha256 = createHash("sha256").update(content).digest("hex");
    if (!listed.some((file) => file.name === name && file.sha256 === sha256))
      throw new EvidenceError(`${name} is not the file that ${findingName} names`);
    bySha256.set(sha256, content);
  }
  const files = new Map<string, Buffer>();
  for (const { name, sha256 } of listed) {
    const content = bySha256.get(sha256);
    if (content !== undefined) files.set(name, content);
  }
  return { account, files };
}

async function unpack(tar: Uint8Array): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const reading = extract();
  reading.end(Buffer.from(tar.buffer, tar.byteOffset, tar.byteLength));
  try {
    for await (const entry of reading) {
      const { name, type } = entry.header;
      if (type !== "file" || files.has(name)) throw new EvidenceError(`${name} has no place in a bundle`);
      files.set(name, await buffer(entry));
    }
  } catch (error) {
    throw error instanceof EvidenceError ? error : new EvidenceError("it is no tar", { cause: error });
  }
  return files;
}

function readFinding(content: Buffer | undefined): FindingFile {
  if (content === undefined) throw new EvidenceError(`it has no ${findingName}`);
  const read = findingFileSchema.safeParse(parseJson(content));
  if (!read.success) throw new EvidenceError(`${findingName} is none: ${z.prettifyError(read.error)}`);
  return read.data;
}
