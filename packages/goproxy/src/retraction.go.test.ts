import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, it, onTestFinished } from "vitest";
import { readRetractions } from "./retraction.ts";

/** What `go mod edit` reads out of a go.mod file. */
async function asGoReads(goMod: string): Promise<unknown> {
  const folder = await mkdtemp(path.join(tmpdir(), "retraction-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(path.join(folder, "go.mod"), goMod);
  const { stdout } = await promisify(execFile)("go", ["mod", "edit", "-json"], { cwd: folder });
  return JSON.parse(stdout).Retract;
}

it.each([
  "retract v1.0.1 // Published by mistake.",
  "retract v1.0.1// Close by.",
  'retract "v1.0.1"',
  "retract v1",
  "retract [v1.0.0, v1.2.3]",
  'retract["v1.0.0",v1.2.3-rc.1]',
  "// Of old.\nretract [v0.1.0, v0.9.9]\nretract (\n\tv1.0.1\n\n\t// Worse.\n\t[v1.1.0, v1.2.3] // Both.\n)",
  "require (\n\texample.com/retract v1.0.0 // retract v9.0.0\n)\n\nretract ( // None yet.\n)\nretract v1.0.2",
])("the go command reads the same retractions: %j", async (text) => {
  const goMod = `module example.com/m\n\ngo 1.19\n\n${text}\n`;
  const read = readRetractions(goMod).map(({ low, high }) => ({ Low: low, High: high }));
  expect(read.length).toBeGreaterThan(0);
  expect(await asGoReads(goMod)).toMatchObject(read);
});
