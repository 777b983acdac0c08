import { expect, test } from "vitest";
import { call } from "../../testing/call.ts";

/** The text with which `chain explain` answers. */
async function explained(...args: string[]) {
  const { exitCode, out } = await call("chain", "explain", ...args);
  expect(exitCode).toBe(0);
  return out;
}

test("a comma stops at an outage, and a pipe goes on", async () => {
  const comma = await explained("https://a.example,direct");
  expect(comma).toContain("only 404 and 410 go on to direct; any other error ends the operation");
  expect(comma).toMatch(/500 and the like +the operation fails/);
  const pipe = await explained("https://a.example|direct");
  expect(pipe).toMatch(/500 and the like +asks direct/);
  expect(pipe).toMatch(/connection refused +asks direct, after 30 s at the worst/);
  expect(pipe).toContain("waits 40 s for proxies at the worst");
  expect(pipe).toMatch(/no answer +waits without end, whatever the separator/);
});

test("the way to the checksum database is explained", async () => {
  const route = await explained("https://a.example|https://b.example,off");
  expect(route).toMatch(
    /https:\/\/a\.example +404 and 410: asks https:\/\/b\.example; any other error: asks https:\/\/b\.example/,
  );
  expect(route).toMatch(
    /https:\/\/b\.example +404 and 410: asks https:\/\/sum\.golang\.org; any other error: the database counts/,
  );
  expect(await explained("direct")).toContain(
    "Checksums: sum.golang.org is asked at https://sum.golang.org.",
  );
  const alias = await explained("https://a.example", "--gosumdb", "sum.golang.google.cn");
  expect(alias).toContain("is asked at https://sum.golang.google.cn.");
});

test("a private module is asked of no proxy, and its hashes of no database", async () => {
  const out = await explained(
    "https://a.example",
    "--goprivate",
    "*.corp.example",
    "--module",
    "git.corp.example/x",
  );
  expect(out).toContain("no proxy is asked for it");
  expect(out).toContain("are not looked up");
});

test("what a version of Go does in its own way is noted", async () => {
  expect(await explained("https://a.example|direct", "--go", "1.14")).toContain("since 1.15");
  expect(await explained("https://a.example|direct")).toContain("asked for twice");
});

test("no password is shown, in text or JSON", async () => {
  const value = "http://me:secret@a.example,direct";
  expect(await explained(value)).toContain("a password does not go over plain http");
  for (const out of [await explained(value), await explained(value, "--json")])
    expect(out).not.toContain("secret");
});

test("--json has all of it", async () => {
  expect(JSON.parse(await explained("https://a.example|direct", "--json"))).toMatchObject({
    goproxy: "https://a.example|direct",
    hops: [
      {
        source: "https://a.example",
        passes: "any error",
        faults: expect.arrayContaining([
          { fault: "refused", follows: "asks", next: "direct", waitsMs: 30_000 },
        ]),
      },
      { source: "direct", passes: null, faults: [] },
    ],
    checksums: { kind: "checked", name: "sum.golang.org" },
  });
});

test.each([
  [["https://a.example,Direct"], "neither direct, off nor a URL: Direct"],
  [["direct", "--gosumdb", "on"], "only sum.golang.org is known by its name"],
])("%j is refused: %s", async (args, says) => {
  const { exitCode, err } = await call("chain", "explain", ...args);
  expect(exitCode).toBe(2);
  expect(err).toContain(says);
});
