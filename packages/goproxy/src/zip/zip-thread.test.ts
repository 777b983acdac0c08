import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ArchiveError } from "@heliograph/sumdb";
import { buildZip } from "@heliograph/sumdb/testing";
import { afterAll, expect, it } from "vitest";
import { readZipFile } from "./zip-thread.ts";

const directory = mkdtempSync(join(tmpdir(), "heliograph-zip-"));
const file = join(directory, "m.zip");
writeFileSync(file, buildZip([{ name: "example.com/m@v1.0.0/a", content: Buffer.alloc(9_999_999, "a") }]));
const task = { file, module: "example.com/m", version: "v1.0.0" };
afterAll(() => rmSync(directory, { recursive: true }));

it("a thread that dies is our own trouble, and another one takes its place", async () => {
  const error: unknown = await readZipFile({ ...task, file: join(directory, "missing") }).catch(
    (e: unknown) => e,
  );
  expect(error).toMatchObject({ code: "ENOENT" });
  expect(error).not.toBeInstanceOf(ArchiveError);
  expect(await readZipFile(task)).toMatchObject({ entryCount: 1 });
});

it("whoever gives up while it reads is told so at once, with the reason", async () => {
  const reason = new Error("enough");
  const giveUp = new AbortController();
  const reading = readZipFile(task, giveUp.signal);
  setImmediate(() => giveUp.abort(reason));
  await expect(reading).rejects.toBe(reason);
  await expect(readZipFile(task, giveUp.signal)).rejects.toBe(reason);
  expect(await readZipFile(task)).toMatchObject({ unpackedBytes: 9_999_999 });
});

it("too much processor time is the archive's fault", async () => {
  await expect(readZipFile(task, undefined, { processorMs: 1 })).rejects.toMatchObject({
    fault: "too-slow",
    tooLarge: true,
  });
  expect(await readZipFile(task)).toMatchObject({ entryCount: 1 });
});
