import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { text as readText } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { observationSchema } from "@heliograph/core";
import { startFakeMirror, type FakeMirror } from "@heliograph/fake-mirror";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { call, here as loopback } from "./testing/call.ts";

const here = [...loopback, "--module", "example.com/hello@v1.0.0"];
let mirror: FakeMirror;

beforeAll(async () => {
  mirror = await startFakeMirror();
});
afterEach(() => mirror.clear());
afterAll(() => mirror.close());

test("a mirror that is well is reported with its phases and facts", async () => {
  const { exitCode, out, err } = await call("probe", mirror.baseUrl, ...here);
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: "" });
  const url = `${mirror.baseUrl}/example.com/hello/@v/v1.0.0.info`;
  for (const text of [
    "availability  ok",
    "GET 200",
    "connect",
    "first byte",
    "total",
    "address",
    `curl -i '${url}'`,
  ])
    expect(out).toContain(text);
});

test("--json prints one observation a line, as many as are asked for", async () => {
  const { exitCode, out } = await call("probe", mirror.baseUrl, ...here, "--json", "--count", "2");
  expect(exitCode).toBe(0);
  const lines = out.trimEnd().split("\n");
  expect(lines).toHaveLength(2);
  for (const line of lines) {
    const { url, ...seen }: Record<string, unknown> = JSON.parse(line);
    expect(url).toBe(mirror.baseUrl);
    expect(observationSchema.parse({ ...seen, mirror: "here" })).toMatchObject({
      outcome: "ok",
      error: "ok",
    });
  }
});

test("a failing mirror ends with 1, and says how it failed", async () => {
  mirror.order({ kind: "status", status: 502 });
  const { exitCode, out } = await call("probe", mirror.baseUrl, ...here);
  expect(exitCode).toBe(1);
  expect(out).toContain("failed (http_5xx)");
  expect(out).toContain("HTTP 502");
});

test("a mirror that limits us is degraded, which ends with 0", async () => {
  mirror.order({ kind: "status", status: 429 });
  expect(await call("probe", mirror.baseUrl, ...here)).toMatchObject({ exitCode: 0 });
});

test("a private address that was not opened is refused, and ends with 1", async () => {
  const { exitCode, out } = await call("probe", mirror.baseUrl, "--json");
  expect(exitCode).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ outcome: "unknown", error: "target_refused" });
});

test("one host can be looked at as a reference", async () => {
  expect(await call("probe", mirror.baseUrl, ...here, "--kind", "reference")).toMatchObject({ exitCode: 0 });
});

test("the bytes that a mirror serves are held against the checksum database", async () => {
  const sumdb = ["--sumdb", `${mirror.verifierKey} ${mirror.sumdbUrl}`];
  const well = await call("probe", mirror.baseUrl, ...here, ...sumdb, "--kind", "integrity");
  expect(well).toMatchObject({ exitCode: 0, err: "" });
  expect(well.out).toMatch(/example\.com\/hello@v1\.0\.0 +verified/);
  mirror.order({ kind: "wrong-mod" });
  const wrong = await call("probe", mirror.baseUrl, ...here, ...sumdb, "--kind", "integrity");
  expect(wrong.exitCode).toBe(1);
  expect(wrong.out).toContain("hash_mismatch");
  expect(wrong.out).toMatch(/expected +h1:/);
});

test("what a mirror shows of the checksum database is told", async () => {
  const sumdb = ["--sumdb", `${mirror.verifierKey} ${mirror.sumdbUrl}`];
  const { exitCode, out } = await call("probe", mirror.baseUrl, ...here, ...sumdb, "--kind", "log-view");
  expect(exitCode).toBe(0);
  expect(out).toContain("log-view  ok");
  expect(out).toContain("sum.fake.test");
});

test("which versions a mirror lists is told, and whether its answers agree", async () => {
  const well = await call("probe", mirror.baseUrl, ...here, "--kind", "freshness");
  expect(well).toMatchObject({ exitCode: 0, err: "" });
  expect(well.out).toMatch(/example\.com\/hello +v1\.1\.0 is the newest of 2, @latest v1\.1\.0/);
  expect(well.out).toMatch(/example\.com\/hello +5 answers in a row are alike/);
  mirror.order({ kind: "status", status: 404 });
  const { out } = await call("probe", mirror.baseUrl, ...here, "--kind", "freshness");
  expect(out).toMatch(/example\.com\/hello +unknown/);
});

test.each([
  { args: [], says: "Usage" },
  { args: ["observe"], says: "no command observe" },
  { args: ["probe"], says: "which base URL?" },
  { args: ["probe", "nowhere"], says: "not an http or https address" },
  { args: ["probe", "ftp://example.com"], says: "not an http or https address" },
  { args: ["probe", "https://a.example", "https://b.example"], says: "one base URL at a time" },
  { args: ["probe", "https://a.example", "--kind", "colour"], says: "--kind is one of" },
  { args: ["probe", "https://a.example", "--role", "cache"], says: "--role is one of" },
  { args: ["probe", "https://a.example", "--count", "0"], says: "--count is from 1" },
  { args: ["probe", "https://a.example", "--module", "x"], says: "PATH@VERSION" },
  { args: ["probe", "https://a.example", "--allow-private", "10.0.0.0/8"], says: "--allow-private" },
  { args: ["probe", "https://a.example", "--loud"], says: "--loud" },
  { args: ["probe", "https://a.example", "--sumdb", "off"], says: "--sumdb off" },
  { args: ["verify"], says: "which module?" },
  { args: ["verify", "example.com/hello"], says: "PATH@VERSION" },
  { args: ["verify", "example.com/hello@v1"], says: "a version is whole" },
  { args: ["verify", "example.com/hello@latest"], says: "is no version of" },
  { args: ["verify", "example.com/hello/v3@v2.0.0"], says: "is no version of" },
  { args: ["verify", "nowhere@v1.0.0"], says: "nowhere" },
  { args: ["verify", "a.b/c@v1.0.0", "--mirror", "nowhere"], says: "not an http or https address" },
  { args: ["verify", "a.b/c@v1.0.0", "--sumdb", "sum.example.com"], says: "not a verifier key" },
  { args: ["verify", "a.b/c@v1.0.0", "--sumdb", "a b c"], says: "a key and an address" },
  { args: ["audit"], says: "which go.sum file?" },
  { args: ["audit", "/nonexistent/go.sum"], says: "ENOENT" },
  { args: ["evidence", "/nonexistent.tar"], says: "--key" },
  { args: ["evidence", "/nonexistent.tar", "--key", "x"], says: "ENOENT" },
  { args: ["chain"], says: "explain" },
  { args: ["chain", "mend"], says: "heliograph chain: no command mend" },
  { args: ["chain", "explain"], says: "which GOPROXY value?" },
  { args: ["chain", "explain", "Direct"], says: "neither direct, off nor a URL: Direct" },
  { args: ["probe", "https://a.example\u001b[2J"], says: String.raw`\u{1b}` },
])("$args ends with 2 and says $says", async ({ args, says }) => {
  const { exitCode, err } = await call(...args);
  expect(exitCode).toBe(2);
  expect(err).toContain(says);
});

test.each([
  [["--help"]],
  [["probe", "--help"]],
  [["probe", "nowhere", "-h"]],
  [["verify", "--help"]],
  [["audit", "--help"]],
  [["evidence", "--help"]],
  [["chain", "--help"]],
  [["chain", "explain", "--help"]],
])("%j helps", async (args) => {
  const { exitCode, out } = await call(...args);
  expect(exitCode).toBe(0);
  expect(out).toContain("Usage: heliograph");
});

const program = fileURLToPath(new URL("../bin/heliograph.js", import.meta.url));

test("the program passes its exit code on", () => {
  const { status, stdout } = spawnSync(process.execPath, [program, "--version"], { encoding: "utf8" });
  expect(status).toBe(0);
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(spawnSync(process.execPath, [program, "probe"]).status).toBe(2);
});

test("the program ends without a word when nobody reads on", async () => {
  const child = spawn(process.execPath, [program, "--help"], { stdio: ["ignore", "pipe", "pipe"] });
  child.stdout.destroy();
  const [said] = await Promise.all([readText(child.stderr), once(child, "exit")]);
  expect({ said, exitCode: child.exitCode }).toEqual({ said: "", exitCode: 141 });
});
