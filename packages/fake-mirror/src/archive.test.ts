import { bufferSource, hashFiles, readModuleZip } from "@heliograph/sumdb";
import { describe, expect, it } from "vitest";
import { type ArchiveVariant, archiveVariants, recompress, writeBadArchive } from "./archive.ts";
import { writeZip } from "./zip.ts";

const expected = { module: "example.com/m", version: "v1.0.0" };
const prefix = "example.com/m@v1.0.0/";
const files = [
  { name: `${prefix}LICENSE`, content: Buffer.from("Public domain.\n") },
  { name: `${prefix}go.mod`, content: Buffer.from("module example.com/m\n") },
];
const read = (zip: Buffer) => readModuleZip(bufferSource(zip), expected);

const faults = {
  bomb: "too-large",
  "lying-bomb": "bad-size",
  "many-entries": "too-many-entries",
  climbing: "bad-path",
  absolute: "prefix",
  symlink: "not-a-file",
  duplicate: "duplicate",
  "wrong-size": "bad-size",
  "wrong-crc": "crc",
  truncated: "not-a-zip",
  encrypted: "encrypted",
  backslash: "bad-path",
  "wrong-prefix": "prefix",
  "trailing-bytes": "unexplained-bytes",
  "case-clash": "collision",
} as const satisfies Record<ArchiveVariant, string>;

describe("an archive", () => {
  it.each(archiveVariants.map((variant) => ({ variant, fault: faults[variant] })))(
    "that is made wrong by $variant is refused as $fault",
    async ({ variant, fault }) => {
      await expect(read(writeBadArchive(variant, { prefix, files }))).rejects.toMatchObject({ fault });
    },
    20_000,
  );

  it("of the same files in another form has other bytes and the same hash", async () => {
    const plain = writeZip(files);
    const other = recompress(files);
    expect(other.equals(plain)).toBe(false);
    const h1 = hashFiles(files.map(({ name, content }) => ({ name: Buffer.from(name), content })));
    expect((await read(plain)).h1).toBe(h1);
    expect((await read(other)).h1).toBe(h1);
  });
});
