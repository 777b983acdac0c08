import { isDeepStrictEqual } from "node:util";
import { expect, it } from "vitest";
import { buildZip } from "../testing/build-zip.ts";
import { ArchiveError } from "./archive-error.ts";
import { bufferSource } from "./byte-source.ts";
import { readModuleZip, type ModuleZip } from "./read-module-zip.ts";

const m = { module: "example.com/m", version: "v1.0.0" };
const extra = Buffer.from("UT\x05\0\x01abcd", "latin1");
const packed = [
  { name: "example.com/m@v1.0.0/go.mod", content: "module example.com/m\n" },
  { name: "example.com/m@v1.0.0/a", content: "stored", method: 0, comment: "why" },
  { name: "example.com/m@v1.0.0/b", content: "described", descriptor: "signed" as const, both: { extra } },
];
const comment = "made by hand";

/** Where a signature stands in the archive, each time. */
function placesOf(zip: Buffer, signature: string): number[] {
  const places: number[] = [];
  for (let at = zip.indexOf(signature); at >= 0; at = zip.indexOf(signature, at + 1)) places.push(at);
  return places;
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

/** The bytes that mean nothing to the content: who made the archive, when, for whom to read, and remarks. */
function meaninglessBytes(zip: Buffer): number[] {
  const local = placesOf(zip, "PK\x03\x04").flatMap((at) => {
    const extraAt = at + 30 + zip.readUInt16LE(at + 26);
    return [
      // The version needed, time and date, extra fields.
      ...range(at + 4, at + 6),
      ...range(at + 10, at + 14),
      ...range(extraAt, extraAt + zip.readUInt16LE(at + 28)),
    ];
  });
  const listed = placesOf(zip, "PK\x01\x02").flatMap((at) => {
    const extraAt = at + 46 + zip.readUInt16LE(at + 28);
    return [
      // The version made by and needed, time and date.
      ...range(at + 4, at + 8),
      ...range(at + 12, at + 16),
      // Attributes, of which only the type of file has a meaning: it may be named, but not changed to another.
      ...range(at + 36, at + 42),
      // Extra fields and comment.
      ...range(extraAt, extraAt + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)),
    ];
  });
  return [...local, ...listed, ...range(zip.length - comment.length, zip.length)];
}

/** The last byte of compressed data may have bits to spare. */
function lastDeflatedBytes(zip: Buffer): number[] {
  const [, stored = 0] = placesOf(zip, "PK\x03\x04");
  const [descriptor = 0] = placesOf(zip, "PK\x07\x08");
  return [stored - 1, descriptor - 1];
}

/** Whether a changed archive is refused, reads as before, or otherwise. */
async function outcomeOf(changed: Buffer, genuine: ModuleZip): Promise<"refused" | "same" | "other"> {
  try {
    return isDeepStrictEqual(await readModuleZip(bufferSource(changed), m), genuine) ? "same" : "other";
  } catch (error) {
    return error instanceof ArchiveError ? "refused" : "other";
  }
}

it("no changed byte of an archive goes unnoticed, but where it means nothing", async () => {
  const zip = buildZip(packed, { comment });
  const genuine = await readModuleZip(bufferSource(zip), m);
  const harmless = new Set([...meaninglessBytes(zip), ...lastDeflatedBytes(zip)]);
  const unnoticed: string[] = [];
  for (const at of zip.keys()) {
    for (const change of [1, 2, 4, 8, 16, 32, 64, 128, 255]) {
      const changed = Buffer.from(zip);
      changed.writeUInt8((changed[at] ?? 0) ^ change, at);
      const outcome = await outcomeOf(changed, genuine);
      const isExpected = outcome === "refused" || (outcome === "same" && harmless.has(at));
      if (!isExpected) unnoticed.push(`byte ${at} changed by ${change}: ${outcome}`);
    }
  }
  expect(unnoticed).toEqual([]);
});

it("no archive that ends early is taken for one", async () => {
  const zip = buildZip(packed, { comment });
  for (let length = 0; length < zip.length; length += 1) {
    await expect(readModuleZip(bufferSource(zip.subarray(0, length)), m)).rejects.toThrow(ArchiveError);
  }
});
