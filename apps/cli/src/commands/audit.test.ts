import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startFakeMirror, type FakeMirror } from "@heliograph/fake-mirror";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { call, callIn, here } from "../testing/call.ts";

const releases = Array.from({ length: 300 }, (_, index) => ({ version: `v1.0.${index}` }));
const wrongHash = `h1:${"A".repeat(43)}=`;

let mirror: FakeMirror;
let directory: string;
/** The lines of a go.sum file that names every release. */
let lines: string[];

beforeAll(async () => {
  mirror = await startFakeMirror({ modules: [{ path: "example.com/hello", releases }] });
  directory = await mkdtemp(join(tmpdir(), "audit-"));
  const records = await Promise.all(
    releases.map(async ({ version }) => {
      const answer = await fetch(`${mirror.sumdbUrl}/lookup/example.com/hello@${version}`);
      return (await answer.text()).split("\n").slice(1, 3);
    }),
  );
  lines = records.flat();
});
afterEach(() => mirror.clear());
afterAll(async () => {
  await mirror.close();
  await rm(directory, { recursive: true, force: true });
});

async function audit(text: string, ...args: string[]) {
  const file = join(directory, "go.sum");
  await writeFile(file, text);
  return ["audit", file, "--sumdb", `${mirror.verifierKey} ${mirror.sumdbUrl}`, ...here, ...args];
}

const auditing = async (text: string, ...args: string[]) => call(...(await audit(text, ...args)));

const first = (count: number) => lines.slice(0, count).join("\n");

test("hundreds of lines are verified with one lookup a version and each tile asked for once", async () => {
  const before = mirror.log.length;
  const { exitCode, out, err } = await auditing(lines.join("\n"));
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: "" });
  expect(out).toMatch(/go\.sum: 600 lines, 600 verified\n$/);
  const asked = mirror.log.slice(before).map(({ path }) => path);
  expect(asked.filter((path) => path.includes("/lookup/"))).toHaveLength(300);
  const tiles = asked.filter((path) => path.includes("/tile/"));
  expect(tiles.length).toBe(new Set(tiles).size);
  expect(tiles.length).toBeLessThan(10);
});

test("a line that is not the recorded one is refuted, with its number and both hashes", async () => {
  const text = first(4).replace(/h1:\S+$/, wrongHash);
  const { exitCode, out } = await auditing(text);
  expect(exitCode).toBe(1);
  expect(out).toContain("line 4  example.com/hello v1.0.1/go.mod  refuted");
  expect(out).toContain(`go.sum    ${wrongHash}`);
  expect(out).toMatch(/recorded {2}h1:/);
  expect(out).toContain("4 lines, 3 verified, 1 refuted");
});

test("lines that the go command does not take, or passes over, are told apart", async () => {
  const text = [
    "example.com/hello v1.0.0",
    "",
    `example.com/hello v1.0.0 h9:${"A".repeat(43)}=`,
    "example.com/hello v1.0.1/go.mod h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=",
    lines[0],
    lines[0],
    `example.com/other v1.0.0 ${wrongHash}`,
  ].join("\n");
  const { exitCode, out } = await auditing(text);
  expect(exitCode).toBe(1);
  expect(out).toContain("line 1  malformed: the go command takes three fields, not 2");
  expect(out).toContain("line 3  example.com/hello v1.0.0  unknown-hash");
  expect(out).toContain("line 7  example.com/other v1.0.0  unrecorded");
  expect(out).toContain("5 lines, 1 unknown-hash, 2 verified, 1 unrecorded, 1 malformed");
});

test("private modules are passed over and named, and nobody is asked for them", async () => {
  const before = mirror.log.length;
  const text = `corp.example/secret v1.0.0 ${wrongHash}\nexample.com/hello/inner v1.0.0 ${wrongHash}\n`;
  const args = await audit(text, "--private", "example.com/*", "--mirror", mirror.baseUrl);
  const { exitCode, out } = await callIn({ privatePatterns: "corp.example" }, ...args);
  expect(exitCode).toBe(0);
  for (const module of ["corp.example/secret", "example.com/hello/inner"])
    expect(out).toContain(`passed over as private: ${module}`);
  expect(out).toContain("2 lines, 2 private");
  expect(mirror.log).toHaveLength(before);
});

test("a mirror is held against the lines: its zip only where a line is of one", async () => {
  const text = `${lines[0]}\n${lines[1]}\n${lines[3]}\n`;
  const before = mirror.log.length;
  expect(await auditing(text, "--mirror", mirror.baseUrl)).toMatchObject({ exitCode: 0 });
  const asked = mirror.log.slice(before).map(({ path }) => path);
  expect(asked.filter((path) => path.endsWith(".zip"))).toEqual(["/example.com/hello/@v/v1.0.0.zip"]);
  mirror.order({ kind: "wrong-zip" });
  const { exitCode, out } = await auditing(text, "--mirror", mirror.baseUrl);
  expect(exitCode).toBe(1);
  expect(out).toContain("line 1  example.com/hello v1.0.0  verified");
  expect(out).toMatch(/mirror +\S+ {2}differs/);
  expect(out).not.toContain("line 2");
  expect(out).toContain("3 lines, 3 verified, 1 not the same on every mirror");
});

test("a line whose hash is of an unknown kind is held against no mirror", async () => {
  const text = `example.com/hello v1.0.0 h9:${"A".repeat(43)}=`;
  const { out } = await auditing(text, "--mirror", mirror.baseUrl);
  expect(out).toContain("line 1  example.com/hello v1.0.0  unknown-hash");
  expect(out).not.toContain("differs");
});

test("a file without lines is well", async () => {
  const { exitCode, out } = await auditing("");
  expect(exitCode).toBe(0);
  expect(out).toMatch(/go\.sum: 0 lines\n$/);
});

test("a mirror that fails is told of, and is not said to serve something else", async () => {
  mirror.order({ kind: "status", status: 502, on: "*.mod" });
  const { exitCode, out } = await auditing(first(2), "--mirror", mirror.baseUrl);
  expect(exitCode).toBe(1);
  expect(out).toMatch(/mirror +\S+ {2}unreachable: http_5xx/);
  expect(out).not.toContain("differs");
});

test("a database that fails leaves lines unproved, and a forged one too", async () => {
  mirror.order({ kind: "forged-record" });
  const { exitCode, out } = await auditing(first(2));
  expect(exitCode).toBe(1);
  expect(out).toContain("2 lines, 2 unproved");
});

test("--json prints each line as one", async () => {
  const { exitCode, out } = await auditing(`x\n${first(2)}`, "--json");
  expect(exitCode).toBe(1);
  const results: unknown[] = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(results).toMatchObject([
    { number: 1, standing: "malformed", fieldCount: 1 },
    { number: 2, standing: "verified", file: "zip", recorded: expect.stringMatching(/^h1:/), mirrors: [] },
    { number: 3, standing: "verified", file: "mod" },
  ]);
});

test("progress is shown to whoever watches, and then cleared away", async () => {
  const { err, out } = await callIn({ watched: true }, ...(await audit(first(4))));
  expect(err).toContain("\r4 of 4 lines");
  expect(err.endsWith("\r\u001b[K")).toBe(true);
  expect(out).not.toContain("\r");
});

test("what a file says does nothing to the terminal, and names that nobody has are asked of nobody", async () => {
  const text = `a.b/\u001b[2J v1.0.0 ${wrongHash}\nexample.com/\u202ex v1.0.0 ${wrongHash}\na.b/c ../x ${wrongHash}`;
  const before = mirror.log.length;
  const { exitCode, out } = await auditing(text, "--mirror", mirror.baseUrl);
  expect(exitCode).toBe(1);
  expect(out).toContain(String.raw`a.b/\u{1b}[2J`);
  expect(out).toContain("3 lines, 3 unproved");
  for (const character of ["\u001b", "\u202e"]) expect(out).not.toContain(character);
  expect(mirror.log).toHaveLength(before);
});
