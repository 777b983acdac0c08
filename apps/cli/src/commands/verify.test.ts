import { startFakeMirror, type FakeMirror } from "@heliograph/fake-mirror";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { call, here } from "../testing/call.ts";

let mirror: FakeMirror;
let other: FakeMirror;

beforeAll(async () => {
  [mirror, other] = await Promise.all([startFakeMirror(), startFakeMirror()]);
});
afterEach(() => {
  for (const each of [mirror, other]) each.clear();
});
afterAll(() => Promise.all([mirror.close(), other.close()]));

/** Verifies a version on both mirrors; the checksum database is that of the first. */
function verify(...args: string[]) {
  const mirrors = [mirror, other].flatMap(({ baseUrl }) => ["--mirror", baseUrl]);
  const sumdb = ["--sumdb", `${mirror.verifierKey} ${mirror.sumdbUrl}`];
  return call("verify", "example.com/hello@v1.0.0", ...mirrors, ...sumdb, ...here, ...args);
}

test("mirrors that serve what is recorded are verified, and the proof of the record is told", async () => {
  const { exitCode, out, err } = await verify();
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: "" });
  expect(out).toMatch(/^example\.com\/hello@v1\.0\.0 {2}recorded\n {2}zip +h1:/);
  expect(out).toMatch(/record +0 of 2\n {2}proof +1 hashes/);
  for (const { baseUrl } of [mirror, other]) expect(out).toContain(`${baseUrl}  verified`);
});

test("wrong bytes are refuted with both hashes, of the mirror that serves them alone", async () => {
  other.order({ kind: "wrong-zip" });
  const { exitCode, out } = await verify();
  expect(exitCode).toBe(1);
  expect(out).toContain(`${mirror.baseUrl}  verified`);
  expect(out).toContain(`${other.baseUrl}  refuted`);
  const [, expected] = /expected +(h1:\S+)/.exec(out) ?? [];
  const [, received] = /received +(h1:\S+)/.exec(out) ?? [];
  expect(out).toContain(`zip     ${expected}`);
  expect(received).not.toBe(expected);
});

test.each([
  { fault: { kind: "status", status: 502 }, standing: "unreachable", says: "http_5xx" },
  { fault: { kind: "status", status: 404 }, standing: "absent", says: "does not have it" },
  { fault: { kind: "status", status: 403 }, standing: "refused", says: "may not give it" },
  { fault: { kind: "truncated-zip" }, standing: "invalid|refuted", says: "archive_invalid" },
] as const)("a mirror with $fault.kind is $standing", async ({ fault, standing, says }) => {
  other.order(fault);
  const { exitCode, out } = await verify();
  expect(exitCode).toBe(1);
  expect(out).toContain(`${mirror.baseUrl}  verified`);
  expect(out).toMatch(new RegExp(`${other.baseUrl} {2}(${standing})\n`));
  expect(out).toContain(says);
});

test("a zip packed in another way is the same", async () => {
  other.order({ kind: "recompressed" });
  expect((await verify()).exitCode).toBe(0);
});

test("nothing is verified by a database that does not prove itself", async () => {
  mirror.order({ kind: "wrong-key", on: "/sumdb/*" });
  const { exitCode, out } = await verify();
  expect(exitCode).toBe(1);
  expect(out).toMatch(/^example\.com\/hello@v1\.0\.0 {2}unproved\n/);
  expect(out).toContain(`${other.baseUrl}  unproved`);
});

test("a version without a record is told apart from one that is refuted", async () => {
  mirror.order({ kind: "status", status: 404, on: "/sumdb/*/lookup/*" });
  const { exitCode, out } = await verify();
  expect(exitCode).toBe(1);
  expect(out).toContain(`${mirror.baseUrl}  unrecorded`);
});

test("--json has everything that it takes to prove it again", async () => {
  const { exitCode, out } = await verify("--json");
  expect(exitCode).toBe(0);
  expect(out.trimEnd()).not.toContain("\n");
  expect(JSON.parse(out)).toMatchObject({
    module: "example.com/hello",
    version: "v1.0.0",
    recorded: {
      state: "recorded",
      zipHash: expect.stringMatching(/^h1:/),
      record: { id: "0", text: expect.stringContaining("example.com/hello v1.0.0 h1:") },
      head: expect.stringMatching(/^go\.sum database tree\n2\n/),
      proof: [expect.any(String)],
    },
    mirrors: [
      { mirror: mirror.baseUrl, standing: "verified", findings: [] },
      { mirror: other.baseUrl, standing: "verified", findings: [] },
    ],
  });
});

test("where no address is named, a mirror that passes the database on will do", async () => {
  const own = ["--mirror", mirror.baseUrl, "--sumdb", mirror.verifierKey];
  const { exitCode, out } = await call("verify", "example.com/hello@v1.0.0", ...own, ...here);
  expect(out).toContain(`${mirror.baseUrl}  verified`);
  expect(exitCode).toBe(0);
});
