import { randomBytes } from "node:crypto";
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { hashFiles } from "../dirhash.ts";
import { buildZip, type ZipEntry } from "../testing/build-zip.ts";
import { ArchiveError } from "./archive-error.ts";
import type { ArchiveLimits } from "./archive-limits.ts";
import { bufferSource, fileSource } from "./byte-source.ts";
import { hashZip } from "./hash-zip.ts";
import { readModuleZip } from "./read-module-zip.ts";

const m = { module: "example.com/m", version: "v1.0.0" };
const prefix = "example.com/m@v1.0.0/";
const goMod = { name: `${prefix}go.mod`, content: "module example.com/m\n" };
const mebibyte = 1_024 * 1_024;

/** A file of the module. */
const file = (name: string, content = "", more: Omit<ZipEntry, "name" | "content"> = {}) => ({
  name: `${prefix}${name}`,
  content,
  ...more,
});

const read = (zip: Buffer, limits?: Partial<ArchiveLimits>) => readModuleZip(bufferSource(zip), m, limits);

async function refusalOf(zip: Buffer, limits?: Partial<ArchiveLimits>): Promise<ArchiveError> {
  const error: unknown = await read(zip, limits).catch((reason: unknown) => reason);
  if (!(error instanceof ArchiveError)) throw new Error("was not refused", { cause: error });
  return error;
}

/** The hash of entries, as their names and contents say. */
const h1Of = (entries: readonly { name: string; content: string | Buffer }[]) =>
  hashFiles(entries.map(({ name, content }) => ({ name: Buffer.from(name), content: Buffer.from(content) })));

describe("a module's zip", () => {
  const code = file("m.go", "package m\n".repeat(20));

  it.each<[string, ZipEntry[], Parameters<typeof buildZip>[1]?]>([
    ["deflated", [goMod, code]],
    [
      "stored",
      [
        { ...goMod, method: 0 },
        { ...code, method: 0 },
      ],
    ],
    [
      "with descriptors",
      [
        { ...goMod, descriptor: "signed" },
        { ...code, descriptor: "bare" },
      ],
    ],
    [
      "with modes",
      [
        { ...goMod, mode: 0o100644 },
        { ...code, mode: 0o100755 },
      ],
    ],
    ["with comments", [{ ...goMod, comment: "one" }, code], { comment: "two" }],
    ["with a checksum in both headers besides the descriptor's", [goMod, { ...code, flags: 0x800 }]],
  ])("is read %s", async (_how, entries, more) => {
    expect(await read(buildZip(entries, more))).toEqual({
      h1: h1Of([goMod, code]),
      goMod: Buffer.from(goMod.content),
      entryCount: 2,
      unpackedBytes: goMod.content.length + code.content.length,
    });
  });

  it("may have directories, which are hashed too, and no go.mod", async () => {
    const entries = [
      file("", "", { method: 0 }),
      file("d/", "", { method: 0, mode: 0o040755 }),
      file("d/a", "1"),
    ];
    const zip = await read(buildZip(entries));
    expect(zip).toMatchObject({ h1: h1Of(entries), goMod: undefined, entryCount: 3 });
  });

  it("may be empty", async () => {
    expect(await read(buildZip([]))).toMatchObject({ h1: h1Of([]), entryCount: 0 });
  });

  it.each([0, 8])("hashes large contents in pieces, with method %i", async (method) => {
    const content = Buffer.concat([randomBytes(3 * mebibyte), Buffer.alloc(mebibyte)]);
    const entries = [{ name: `${prefix}large`, content, method }, goMod];
    const directory = mkdtempSync(join(tmpdir(), "heliograph-zip-"));
    writeFileSync(join(directory, "m.zip"), buildZip(entries));
    const descriptor = openSync(join(directory, "m.zip"), "r");
    try {
      expect(await readModuleZip(fileSource(descriptor), m)).toMatchObject({ h1: h1Of(entries) });
    } finally {
      closeSync(descriptor);
      rmSync(directory, { recursive: true });
    }
  });
});

describe("where the go command would read on, the hash is told with the refusal", () => {
  const entries = [goMod, file("a", "1")];
  const secret = Buffer.from("secret");

  it.each<[string, string, Buffer]>([
    ["bytes before it", "unexplained-bytes", buildZip(entries, { before: "x" })],
    ["bytes before the directory", "unexplained-bytes", buildZip(entries, { beforeDirectory: "x" })],
    ["bytes behind it", "unexplained-bytes", buildZip(entries, { after: "x" })],
    [
      "bytes between two entries",
      "unexplained-bytes",
      buildZip([{ ...goMod, after: secret }, file("a", "1")]),
    ],
    [
      "bytes behind the compressed data",
      "unexplained-bytes",
      buildZip([goMod, file("a", "1", { packed: Buffer.concat([deflateRawSync("1"), secret]) })]),
    ],
    [
      "another name before the content",
      "header-mismatch",
      buildZip([goMod, file("a", "1", { local: { name: secret } })]),
    ],
    [
      "another size before the content",
      "header-mismatch",
      buildZip([goMod, file("a", "1", { local: { unpackedBytes: 2 } })]),
    ],
    [
      "other flags before the content",
      "header-mismatch",
      buildZip([goMod, file("a", "1", { local: { flags: 0 } })]),
    ],
    ["a checksum of nothing", "crc", buildZip([goMod, file("a", "1", { both: { crc32: 0 } })])],
    ["a symbolic link", "not-a-file", buildZip([goMod, file("a", "1", { mode: 0o120777 })])],
    ["a device", "not-a-file", buildZip([goMod, file("a", "1", { mode: 0o020600 })])],
    ["encryption that is only claimed", "encrypted", buildZip([goMod, file("a", "1", { flags: 0x801 })])],
    ["a very long name", "long-name", buildZip([goMod, file("a/".repeat(600) + "a")])],
    ["another module's name", "prefix", buildZip([goMod, { name: "example.com/n@v1.0.0/a" }])],
    ["an absolute name", "prefix", buildZip([{ name: "/etc/passwd" }])],
    ["a climbing name", "bad-path", buildZip([goMod, file("../../../etc/passwd")])],
    ["a backslash", "bad-path", buildZip([goMod, file("a\\b")])],
    ["a NUL", "bad-path", buildZip([goMod, file("a\0b")])],
    ["two entries of one name", "duplicate", buildZip([goMod, file("a"), file("a")])],
    ["names that differ by case alone", "collision", buildZip([goMod, file("ſ"), file("S")])],
    ["a file that is a directory too", "file-and-directory", buildZip([goMod, file("a"), file("a/b")])],
    ["a go.mod further down", "go.mod-in-subdirectory", buildZip([goMod, file("d/Go.mod")])],
    ["a go.mod in capitals", "go.mod-case", buildZip([file("GO.MOD")])],
  ])("%s", async (_what, fault, zip) => {
    const h1 = await hashZip(bufferSource(zip));
    expect(await refusalOf(zip)).toMatchObject({ fault, h1, tooLarge: false });
  });

  it("two entries that share bytes", async () => {
    const shared = file("a", "1", { headerAt: 0, both: { name: Buffer.from(`${prefix}b`) } });
    const zip = buildZip([file("a", "1"), shared]);
    expect(await refusalOf(zip)).toMatchObject({ fault: "overlap", h1: await hashZip(bufferSource(zip)) });
  });
});

describe("what cannot be read has no hash", () => {
  const encrypted = { flags: 0x801, method: 0, packed: Buffer.from("garbled") };

  it.each<[string, string, Buffer]>([
    ["a web page", "not-a-zip", Buffer.from("<html>")],
    ["an archive cut short", "not-a-zip", buildZip([goMod]).subarray(0, -1)],
    ["an entry more than there is", "not-a-zip", buildZip([goMod], { entryCount: 2 })],
    [
      "content cut short",
      "truncated",
      buildZip([file("a", "12345", { packed: deflateRawSync("12345").subarray(0, 3) })]),
    ],
    [
      "content beyond the archive",
      "truncated",
      buildZip([file("a", "1", { method: 0, both: { packedBytes: 999 } })]),
    ],
    ["content that is garbled", "bad-data", buildZip([file("a", "1", { packed: Buffer.alloc(9, 0xff) })])],
    ["a wrong checksum", "crc", buildZip([file("a", "1", { both: { crc32: 1 } })])],
    ["a size too small", "bad-size", buildZip([file("a", "12", { both: { unpackedBytes: 1 } })])],
    ["a size too large", "bad-size", buildZip([file("a", "12", { both: { unpackedBytes: 3 } })])],
    ["another way of packing", "method", buildZip([file("a", "1", { method: 12 })])],
    ["encryption", "encrypted", buildZip([file("a", "secret", encrypted)])],
    ["a line feed in a name", "bad-path", buildZip([file("a\nb")])],
  ])("%s", async (_what, fault, zip) => {
    expect(await refusalOf(zip)).toMatchObject({ fault, h1: undefined, tooLarge: false });
    await expect(hashZip(bufferSource(zip))).rejects.toThrow(ArchiveError);
  });
});

describe("what would cost too much is refused", () => {
  const zeros = Buffer.alloc(17 * mebibyte);
  const crowd = Array.from({ length: 200_000 }, (_, at) => file(`${at}`, "", { method: 0 }));
  const bomb = { name: `${prefix}bomb`, content: zeros };

  it.each<[string, string, Buffer, Partial<ArchiveLimits>?]>([
    ["a bomb", "bomb", buildZip([goMod, bomb])],
    [
      "more than 500 MiB, declared",
      "too-large",
      buildZip([file("a", "", { both: { unpackedBytes: 500 * mebibyte + 1 } })]),
    ],
    [
      "go.mod of 17 MiB",
      "too-large",
      buildZip([file("go.mod", "", { both: { unpackedBytes: 17 * mebibyte } })]),
    ],
    [
      "LICENSE of 17 MiB",
      "too-large",
      buildZip([file("LICENSE", "", { both: { unpackedBytes: 17 * mebibyte } })]),
    ],
    ["a large archive", "too-large", buildZip([goMod]), { packedBytes: 100 }],
    ["a large directory", "too-large", buildZip([goMod, file("a")]), { directoryBytes: 100 }],
    ["200,000 entries", "too-many-entries", buildZip(crowd)],
  ])("%s", async (_what, fault, zip, limits) => {
    expect(await refusalOf(zip, limits)).toMatchObject({ fault, tooLarge: true, h1: undefined });
  });

  it("though nothing declares it: content counts as it is unpacked", async () => {
    const many = Array.from({ length: 40 }, (_, at) => ({
      ...file(`${at}`),
      headerAt: 0,
      content: zeros.subarray(0, mebibyte),
    }));
    await expect(hashZip(bufferSource(buildZip(many)))).rejects.toMatchObject({ fault: "bomb" });
    const lie = buildZip([{ ...bomb, both: { unpackedBytes: 1 } }]);
    expect(await refusalOf(lie)).toMatchObject({ fault: "bad-size" });
  });

  it("but not what is just at a limit", async () => {
    const zip = buildZip([goMod, file("a", "12345")]);
    const unpackedBytes = goMod.content.length + 5;
    expect(await read(zip, { packedBytes: zip.length, unpackedBytes, entries: 2 })).toMatchObject({
      unpackedBytes,
    });
    expect(await refusalOf(zip, { unpackedBytes: unpackedBytes - 1 })).toMatchObject({ fault: "too-large" });
    expect(await refusalOf(zip, { entries: 1 })).toMatchObject({ fault: "too-many-entries" });
  });
});
