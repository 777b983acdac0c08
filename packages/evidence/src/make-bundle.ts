import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { pack } from "tar-stream";
import { findingFileSchema, type EvidenceAccount, type EvidenceFile } from "./account.ts";
import { readmeOf } from "./readme.ts";

/** Most bytes of files that a bundle holds: a body of 64 MiB with what proves it. The whole stays below 65 MiB. */
const contentLimitBytes = 64.5 * 2 ** 20;

/**
 * Makes a bundle: a tar with `README.md`, `finding.json` and the files, the same bytes for the same input. Files of the same
 * bytes are kept once. What does not fit within the limit, the largest first, is left out and named with its SHA-256.
 */
export async function makeBundle(
  account: EvidenceAccount,
  files: readonly EvidenceFile[],
  limitBytes = contentLimitBytes,
): Promise<Buffer> {
  const listed = files.map((file) => ({
    ...file,
    sizeBytes: file.content.length,
    sha256: hex(file.content),
  }));
  const kept = fitting(distinct(listed), limitBytes);
  const finding = findingFileSchema.parse({
    format: 1,
    account,
    files: listed.map(({ name, sizeBytes, sha256 }) => ({ name, sizeBytes, sha256 })),
  });
  const readme = readmeOf(finding, new Set(kept.map(({ name }) => name)));
  return packFiles([
    { name: "README.md", content: Buffer.from(readme) },
    { name: "finding.json", content: Buffer.from(`${JSON.stringify(finding, null, 2)}\n`) },
    ...kept,
  ]);
}

const distinct = <File extends { sha256: string }>(files: readonly File[]): File[] =>
  files.filter(({ sha256 }, index) => files.findIndex((file) => file.sha256 === sha256) === index);

/** As many of the files as fit, small ones before large ones, in the order in which they came. */
function fitting(
  files: readonly (EvidenceFile & { sizeBytes: number })[],
  limitBytes: number,
): EvidenceFile[] {
  const kept = new Set<EvidenceFile>();
  let sizeBytes = 0;
  for (const file of files.toSorted((one, other) => one.sizeBytes - other.sizeBytes)) {
    sizeBytes += file.sizeBytes;
    if (sizeBytes > limitBytes) break;
    kept.add(file);
  }
  return files.filter((file) => kept.has(file));
}

async function packFiles(files: readonly EvidenceFile[]): Promise<Buffer> {
  const tar = pack();
  for (const { name, content } of files) {
    tar.entry({ name, mode: 0o644, uid: 0, gid: 0, mtime: new Date(0) }, asBuffer(content));
  }
  tar.finalize();
  return buffer(tar);
}

const asBuffer = ({ buffer: bytes, byteOffset, byteLength }: Uint8Array) =>
  Buffer.from(bytes, byteOffset, byteLength);

const hex = (content: Uint8Array) => createHash("sha256").update(content).digest("hex");
