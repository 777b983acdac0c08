import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { makeBundle } from "@heliograph/evidence";
import { createSigner, formatTreeHead, signNote } from "@heliograph/sumdb";
import { expect, onTestFinished, test } from "vitest";
import { call } from "../testing/call.ts";

const signer = createSigner("sum.example.test", Buffer.alloc(32, 7));

const head = (byte: number) => signNote(formatTreeHead({ size: 9n, hash: Buffer.alloc(32, byte) }), [signer]);

/** A bundle of two heads of one size, in a file. */
async function bundleOf(one: string, other: string): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "evidence-"));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  const file = join(directory, "bundle.tar");
  const bundle = await makeBundle(
    {
      finding: {
        cause: "log_forked",
        subject: "sum.example.test",
        part: "head",
        detail: "two \u001b[2Jhistories",
        expected: "",
        received: "",
        confirmed: true,
        heads: [one, other],
        against: null,
      },
      mirror: "example",
      baseUrl: "https://mirror.example",
      vantage: "test",
      foundAt: "2026-01-01T12:00:00.000Z",
      key: signer.verifierKey,
      exchanges: [],
    },
    [
      { name: "heads/1.txt", content: Buffer.from(one) },
      { name: "heads/2.txt", content: Buffer.from(other) },
    ],
  );
  await writeFile(file, bundle);
  return file;
}

test("a fork is proved by a fresh process with nothing but the bundle and the key", async () => {
  const file = await bundleOf(head(1), head(2));
  const main = fileURLToPath(new URL("../main.ts", import.meta.url));
  const args = [main, "evidence", file, "--key", signer.verifierKey];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
  expect(stdout).toContain("sum.example.test signed a tree of 9 records");
  expect(stdout).toContain("\nThe finding is proved.\n");
  expect(stdout).toContain(String.raw`two \u{1b}[2Jhistories`);
  expect(status).toBe(0);
});

test("what does not follow ends with 1", async () => {
  const { exitCode, out } = await call(
    "evidence",
    await bundleOf(head(1), head(1)),
    "--key",
    signer.verifierKey,
  );
  expect(exitCode).toBe(1);
  expect(out).toContain("Not proved: the two heads are of one tree.");
});

test("a key that is none is a wrong call, and what is no bundle proves nothing", async () => {
  const file = await bundleOf(head(1), head(2));
  expect(await call("evidence", file, "--key", "x")).toMatchObject({ exitCode: 2 });
  const main = fileURLToPath(import.meta.url);
  expect(await call("evidence", main, "--key", signer.verifierKey)).toMatchObject({ exitCode: 1 });
});
