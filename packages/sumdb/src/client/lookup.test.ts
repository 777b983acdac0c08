import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { signNote } from "../note/note.ts";
import { SumdbError } from "../sumdb-error.ts";
import { clientOf } from "../testing/client-of.ts";
import { createServedLog, flip, module, signer } from "../testing/served-log.ts";
import { formatTreeHead } from "../tree-head.ts";
import { hashRecord } from "../tree/hash-range.ts";
import { checkRecordProof } from "../tree/record-proof.ts";
import { createMemoryStorage } from "./log-storage.ts";

const lookupOf = (id: bigint) => `/lookup/example.com/!hello@v1.0.${id}`;

/** How far from its end an answer has a base64 digit of which some bits stand for nothing. */
const spareBits = 3;

const change = fc.record({
  size: fc.bigInt({ min: 1n, max: 100n }),
  which: fc.nat(),
  file: fc.nat(),
  where: fc.nat(),
  bits: fc.integer({ min: 1, max: 255 }),
});

describe("a lookup", () => {
  it("gives the record's hashes with the proof of it, and keeps the head", async () => {
    const log = await createServedLog(40n);
    const head = await log.headAt(40n);
    await fc.assert(
      fc.asyncProperty(fc.bigInt({ min: 0n, max: 39n }), async (id) => {
        const files = await log.filesAt(40n);
        const { lookup, storage } = clientOf(files);
        const found = await lookup(module, `v1.0.${id}`);
        expect(found).toMatchObject({ zipHash: `h1:zip${id}=`, modHash: `h1:mod${id}=`, head });
        expect(found.record).toEqual({ id, text: log.recordText(id) });
        expect(found.answer).toEqual(files.get(lookupOf(id)));
        checkRecordProof(found.proof, found.head, id, hashRecord(Buffer.from(found.record.text)));
        expect(await storage.readHead()).toBe(head.note);
      }),
      { numRuns: 40 },
    );
  });

  it("is refused when a single byte of what is served for it is another", async () => {
    const log = await createServedLog(100n);
    await fc.assert(
      fc.asyncProperty(change, async ({ size, which, file, where, bits }) => {
        const id = BigInt(which) % size;
        const files = await log.filesAt(size);
        const { lookup, asked } = clientOf(files);
        await lookup(module, `v1.0.${id}`);
        const path = asked[file % asked.length] ?? "";
        const bytes = files.get(path) ?? Buffer.alloc(0);
        const place = where % bytes.length;
        fc.pre(!path.startsWith("/lookup/") || place !== bytes.length - spareBits);
        files.set(path, flip(bytes, place, bits));
        await expect(clientOf(files).lookup(module, `v1.0.${id}`)).rejects.toThrow(SumdbError);
      }),
      { numRuns: 100 },
    );
  });

  it("is refused before anything is asked for when no log can have the name", async () => {
    const { lookup, asked } = clientOf(new Map());
    for (const [path, version] of [
      ["hello", "v1.0.0"],
      ["Example.com/hello", "v1.0.0"],
      ["example.com/../hello", "v1.0.0"],
      ["example.com/hello?x", "v1.0.0"],
      ["example.com/!hello", "v1.0.0"],
      ["example.com/hello", "v1/0"],
      ["example.com/hello", "v1.0.0@v2"],
      ["example.com/hello", ""],
    ] as const) {
      await expect(lookup(path, version)).rejects.toMatchObject({ fault: "malformed-name" });
    }
    expect(asked).toEqual([]);
  });

  it.each([
    { what: "a sign", id: "+7" },
    { what: "leading zeros", id: "007" },
    { what: "too many digits", id: "1".repeat(100_000) },
    { what: "another number system", id: "٧" },
  ])("is refused with an id that has $what", async ({ id }) => {
    const files = await (await createServedLog(9n)).filesAt(9n);
    const answer = files.get(lookupOf(7n))?.toString() ?? "";
    files.set(lookupOf(7n), Buffer.from(answer.replace("7", id)));
    await expect(clientOf(files).lookup(module, "v1.0.7")).rejects.toMatchObject({
      fault: "malformed-record",
    });
  });

  it("is refused when its record is beyond the head, or is longer than any", async () => {
    const log = await createServedLog(9n);
    const [files, { note }] = [await log.filesAt(9n), await log.headAt(9n)];
    files.set(lookupOf(8n), Buffer.from(`9\n${log.recordText(8n)}\n${note}`));
    await expect(clientOf(files).lookup(module, "v1.0.8")).rejects.toMatchObject({
      fault: "record-beyond-tree",
    });
    files.set(lookupOf(8n), Buffer.from(`8\n${"x".repeat(1_000_000)}\n\n${note}`));
    await expect(clientOf(files).lookup(module, "v1.0.8")).rejects.toMatchObject({
      fault: "malformed-record",
    });
  });

  it("counts no line outside the record", async () => {
    const log = await createServedLog(9n);
    const files = await log.filesAt(9n);
    const { size, hash } = await log.headAt(9n);
    const head = signNote(`${formatTreeHead({ size, hash })}${module} v1.0.3 h1:forged=\n`, [signer]);
    const otherRecord = `5\n${log.recordText(5n)}\n`;
    files.set(lookupOf(3n), Buffer.from(`${otherRecord}${head}`));
    await expect(clientOf(files).lookup(module, "v1.0.3")).rejects.toMatchObject({
      fault: "missing-checksum",
    });
  });

  it("does without a head when the known one covers the record", async () => {
    const log = await createServedLog(9n);
    const files = await log.filesAt(9n);
    files.set(lookupOf(8n), Buffer.from(`8\n${log.recordText(8n)}\n`));
    await expect(clientOf(files).lookup(module, "v1.0.8")).rejects.toMatchObject({
      fault: "record-beyond-tree",
    });
    const { note } = await log.headAt(9n);
    const found = await clientOf(files, createMemoryStorage(note)).lookup(module, "v1.0.8");
    expect(found.zipHash).toBe("h1:zip8=");
  });

  it("says so when there is no such record", async () => {
    const files = await (await createServedLog(3n)).filesAt(3n);
    await expect(clientOf(files).lookup(module, "v1.0.3")).rejects.toMatchObject({ fault: "missing-record" });
  });

  it("reads anew from the log when its own storage has gone bad, and only then", async () => {
    const files = await (await createServedLog(40n)).filesAt(40n);
    const bad = { ...createMemoryStorage(), readTile: async () => Buffer.alloc(128) };
    expect((await clientOf(files, bad).lookup(module, "v1.0.3")).zipHash).toBe("h1:zip3=");
    files.set("/tile/2/0/000", Buffer.alloc(128));
    const { lookup, asked } = clientOf(files);
    await expect(lookup(module, "v1.0.3")).rejects.toMatchObject({ fault: "inconsistent-tile" });
    expect(asked).toEqual([...new Set(asked)]);
  });

  it("asks for no tile twice that is stored", async () => {
    const files = await (await createServedLog(40n)).filesAt(40n);
    const { lookup, asked } = clientOf(files);
    await lookup(module, "v1.0.3");
    await lookup(module, "v1.0.2");
    expect(asked).toEqual([...new Set(asked)]);
  });
});
