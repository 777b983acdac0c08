import { randomFillSync } from "node:crypto";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { buildZip, type ZipEntry } from "@heliograph/sumdb/testing";

const megabyte = 1_000_000;

/** What the zips are of. */
export const benchModule = { module: "example.com/bench", version: "v1.0.0" };

/** A zip to be hashed. */
export type Archive = { what: string; file: string };

/** What contents are cut from: source text, and bytes that no compression makes smaller. */
type Material = { text: Buffer; noise: Buffer };

/**
 * Writes zips of 5, 50 and 300 MB of many small files, and of few large ones, all with source text. A module may have
 * 500 MiB unpacked, so the largest ones are mostly of bytes that don't compress, as modules of that size are.
 */
export function writeArchives(directory: string, sourceDirectory: string): Archive[] {
  const found = globSync("**/*.go", { cwd: sourceDirectory, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const text = Buffer.concat(files.map((file) => readFileSync(file)));
  const material = { text, noise: randomFillSync(Buffer.alloc(64 * megabyte)) };
  return [
    { sizeBytes: 5 * megabyte, noiseShare: 0 },
    { sizeBytes: 50 * megabyte, noiseShare: 0 },
    { sizeBytes: 300 * megabyte, noiseShare: 0.85 },
  ].flatMap(({ sizeBytes, noiseShare }) =>
    [
      { shape: "many small files", fileBytes: 10_000 },
      { shape: "few large files", fileBytes: Math.min(20 * megabyte, sizeBytes) },
    ].map(({ shape, fileBytes }) => {
      const what = `${sizeBytes / megabyte} MB, ${shape}`;
      const file = join(directory, `${what}.zip`);
      writeFileSync(file, buildZip(contents(material, { sizeBytes, noiseShare, fileBytes })));
      return { what, file };
    }),
  );
}

/** Entries of one size, unpacked, until they are so many bytes packed. */
function contents(
  { text, noise }: Material,
  { sizeBytes, noiseShare, fileBytes }: { sizeBytes: number; noiseShare: number; fileBytes: number },
): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let packedBytes = 0;
  let noiseBytes = 0;
  while (packedBytes < sizeBytes) {
    const isNoise = noiseBytes < noiseShare * packedBytes;
    const content = slice(isNoise ? noise : text, entries.length * fileBytes, fileBytes);
    const packed = deflateRawSync(content, { level: isNoise ? 0 : 6 });
    entries.push({ name: nameOf(entries.length), content, packed, descriptor: "signed" });
    packedBytes += packed.length;
    if (isNoise) noiseBytes += packed.length;
  }
  return entries;
}

const slice = (bytes: Buffer, from: number, length: number) => {
  const at = from % (bytes.length - length);
  return bytes.subarray(at, at + length);
};

const nameOf = (index: number) =>
  `${benchModule.module}@${benchModule.version}/internal/package${index % 100}/file${index}.go`;
