import { startMirror } from "@heliograph/fake-mirror/testing";
import { expect, test } from "vitest";
import { call, callIn, here } from "../../testing/call.ts";

/** Two mirrors, and how they are drilled: as a list with this separator. */
async function prepare(separator: string) {
  const [first, second] = [await startMirror(), await startMirror()];
  const value = `${first.baseUrl}${separator}${second.baseUrl}`;
  const args = [
    "chain",
    "drill",
    value,
    "--module",
    "example.com/hello@v1.0.0",
    "--sumdb",
    first.verifierKey,
    ...here,
  ];
  return { first, second, args };
}

test("a table says for each fault of each entry what the go command does", async () => {
  const { first, second, args } = await prepare("|");
  const { exitCode, out } = await call(...args, "--fault", "server_error", "--fault", "stalled_body");
  expect(exitCode).toBe(0);
  const [tables = "", requests = ""] = out.split(/\n\n(?= +1 {2}GET)/);
  expect(requests).toMatch(/1 {2}GET 200 {2}.*example\.com\/hello/);
  expect(requests).toContain(`1  curl -i '${first.baseUrl}/example.com/hello/`);
  const lines = tables.split("\n").map((line) =>
    line
      .replaceAll(/\d+ ms/g, "N ms")
      .replaceAll(/ {2,}/g, "  ")
      .trim(),
  );
  expect(lines).toEqual([
    `${first.baseUrl}|${second.baseUrl}  example.com/hello@v1.0.0`,
    `Nothing made to fail: served by ${first.baseUrl} in N ms`,
    "",
    `1  ${first.baseUrl}`,
    "fault  the go command  served by  lost per file  in all  at worst per file",
    `server_error  goes on  ${second.baseUrl}  N ms  N ms  no limit`,
    "stalled_body  hangs  nobody  no end  no limit",
    "",
    `2  ${second.baseUrl}`,
    "fault  the go command  served by  lost per file  in all  at worst per file",
    `server_error  does not ask it  ${first.baseUrl}  N ms  no limit`,
    `stalled_body  does not ask it  ${first.baseUrl}  N ms  no limit`,
  ]);
});

test("a comma before the other one stops the go command", async () => {
  const { args } = await prepare(",");
  const { exitCode, out } = await call(...args, "--hop", "1", "--fault", "refused", "--json");
  expect(exitCode).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    baseline: { result: "served" },
    drills: [{ hop: 0, fault: "refused", switchMs: null, walk: { result: "failed" } }],
  });
});

test("a chain that serves nothing as it is cannot be drilled", async () => {
  const { first, second, args } = await prepare(",");
  first.order({ kind: "status", status: 404 });
  second.order({ kind: "status", status: 410 });
  const { exitCode, out } = await call(...args);
  expect(exitCode).toBe(1);
  expect(out).toContain("Nothing made to fail: failed: HTTP 410");
});

test("no proxy is asked for a private module", async () => {
  const { first, second, args } = await prepare("|");
  const wanted = ["--module", "127.0.0.1/secret@v1.0.0"];
  const { exitCode } = await callIn({ unproxiedPatterns: "127.0.0.1" }, ...args, ...wanted);
  expect(exitCode).toBe(1);
  expect([...first.log, ...second.log]).toEqual([]);
});

test.each([
  { wrong: ["--hop", "3"], says: "--hop is from 1 to 2, not 3" },
  { wrong: ["--fault", "sloth"], says: "--fault is one of not_found, " },
  { wrong: ["--module", "example.com/hello"], says: "a module is PATH@VERSION" },
])("what is wrong with $wrong is said", async ({ wrong, says }) => {
  const { args } = await prepare("|");
  const { exitCode, err } = await call(...args, ...wrong);
  expect({ exitCode, err }).toEqual({ exitCode: 2, err: expect.stringContaining(says) });
});

test("a chain with files on this machine is no chain to drill, and not said to fail", async () => {
  const { args } = await prepare("|");
  const [, , value = "", ...rest] = args;
  const { exitCode, err } = await call("chain", "drill", `file:///srv/go|${value}`, ...rest);
  expect(exitCode).toBe(2);
  expect(err).toContain("file:///srv/go is asked over no network");
});

test.each([
  [",", 1],
  ["|", 0],
])("a mirror that refuses the checksum database before %s ends it with %i", async (separator, exitCode) => {
  const { first, args } = await prepare(separator);
  first.order({ kind: "status", status: 403, on: "/sumdb/*" });
  expect(await call(...args, "--fault", "not_found")).toMatchObject({ exitCode });
});
