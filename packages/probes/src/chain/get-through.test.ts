import { MirrorFailure, type Walk } from "@heliograph/core";
import type { FakeMirror, Fault } from "@heliograph/fake-mirror";
import { startMirror } from "@heliograph/fake-mirror/testing";
import { describe, expect, test } from "vitest";
import { loopbackOutbound } from "../testing/run.ts";
import { startAnswering } from "../testing/start-answering.ts";
import { getThrough } from "./get-through.ts";
import { passageThrough } from "./testing/passage.ts";

/** Each operation in short: who was asked and how it ended, `1:http_5xx 2:ok`. */
function told({ operations }: Walk, mirrors: readonly { baseUrl: string }[]): Record<string, string> {
  const nameOf = (source: string) => {
    const at = mirrors.findIndex(({ baseUrl }) => source === baseUrl);
    return at < 0 ? source : String(at + 1);
  };
  return Object.fromEntries(
    operations.map(({ operation, steps }) => [
      operation,
      steps.map(({ source, error }) => `${nameOf(source)}:${error}`).join(" "),
    ]),
  );
}

/** Gets a module through two mirrors, the first of which has faults. */
async function getUnder(separator: string, faults: readonly Fault[]) {
  const [first, second] = [await startMirror(), await startMirror()];
  for (const fault of faults) first.order(fault);
  const { walk, failure } = await getThrough(
    passageThrough(`${first.baseUrl}${separator}${second.baseUrl}`, second),
  );
  return { walk, failure, first, second, told: told(walk, [first, second]) };
}

const pathsOf = ({ log }: FakeMirror) => log.map(({ path }) => path);

test("a module is got as the go command gets it, each request on a connection of its own", async () => {
  const { walk, failure, first, second } = await getUnder("|", []);
  expect(failure).toBeUndefined();
  expect(walk).toMatchObject({
    result: "served",
    operations: ["info", "mod", "checksums", "zip"].map((operation) => ({
      operation,
      result: "served",
      servedBy: first.baseUrl,
      steps: [{ source: first.baseUrl, outcome: "ok", error: "ok", status: 200 }],
    })),
  });
  expect(pathsOf(first)).toEqual([
    "/example.com/hello/@v/v1.0.0.info",
    "/example.com/hello/@v/v1.0.0.mod",
    "/sumdb/sum.fake.test/supported",
    "/sumdb/sum.fake.test/lookup/example.com/hello@v1.0.0",
    "/sumdb/sum.fake.test/tile/8/0/000.p/2",
    "/example.com/hello/@v/v1.0.0.zip",
  ]);
  expect(new Set(first.log.map(({ clientPort }) => clientPort)).size).toBe(6);
  expect(pathsOf(second)).toEqual([]);
});

describe.each<[what: string, fault: Fault, comma: string, pipe: Record<string, string>]>([
  [
    "404",
    { kind: "status", status: 404 },
    "served",
    { info: "1:http_4xx 2:ok", mod: "1:http_4xx 2:ok", checksums: "1:http_4xx 2:ok", zip: "1:http_4xx 2:ok" },
  ],
  [
    "500",
    { kind: "status", status: 500 },
    "failed",
    { info: "1:http_5xx 2:ok", mod: "1:http_5xx 2:ok", checksums: "1:http_5xx 2:ok", zip: "1:http_5xx 2:ok" },
  ],
  [
    "a page for everything",
    { kind: "html" },
    "failed",
    { info: "1:content_invalid 2:ok", mod: "1:ok", checksums: "1:content_invalid" },
  ],
  [
    "another version's info",
    { kind: "wrong-version" },
    "failed",
    { info: "1:content_invalid 2:ok", mod: "1:ok", checksums: "1:ok", zip: "1:ok" },
  ],
  [
    "another go.mod file",
    { kind: "wrong-mod" },
    "failed",
    { info: "1:ok", mod: "1:hash_mismatch 2:ok", checksums: "1:ok", zip: "1:ok" },
  ],
  [
    "a zip of other code",
    { kind: "wrong-zip" },
    "failed",
    { info: "1:ok", mod: "1:ok", checksums: "1:ok", zip: "1:hash_mismatch" },
  ],
  [
    "a zip bomb",
    { kind: "archive", variant: "bomb" },
    "failed",
    { info: "1:ok", mod: "1:ok", checksums: "1:ok", zip: "1:archive_too_large" },
  ],
  [
    "a zip with another prefix",
    { kind: "archive", variant: "wrong-prefix" },
    "failed",
    { info: "1:ok", mod: "1:ok", checksums: "1:ok", zip: "1:archive_invalid" },
  ],
  [
    "no checksum database",
    { kind: "no-sumdb" },
    "served",
    { info: "1:ok", mod: "1:ok", checksums: "1:http_4xx 2:ok", zip: "1:ok" },
  ],
  [
    "heads of another key",
    { kind: "wrong-key" },
    "failed",
    { info: "1:ok", mod: "1:ok", checksums: "1:log_bad_signature" },
  ],
  ["no tiles", { kind: "missing-tile" }, "failed", { info: "1:ok", mod: "1:ok", checksums: "1:http_4xx" }],
])("where the first mirror has %s", (_what, fault, comma, pipe) => {
  test(`a comma makes it ${comma}`, async () => {
    const { walk, failure } = await getUnder(",", [fault]);
    expect(walk.result).toBe(comma);
    expect(failure === undefined).toBe(comma === "served");
  });

  test("a pipe passes what the go command passes", async () => {
    expect((await getUnder("|", [fault])).told).toEqual(pipe);
  });
});

test("who holds an operation up makes it hang, whatever the separator", async () => {
  const [first, second] = [await startMirror(), await startMirror()];
  first.order({ kind: "stall", on: "*.mod" });
  const outbound = loopbackOutbound({ silenceMs: 100 });
  const passage = passageThrough(`${first.baseUrl}|${second.baseUrl}`, second, { wayTo: () => outbound });
  const { walk, failure } = await getThrough(passage);
  expect(failure?.reason).toBe("timeout_headers");
  expect(walk.result).toBe("hangs");
  expect(told(walk, [first, second])).toEqual({ info: "1:ok", mod: "1:timeout_headers" });
});

test("a database that nobody passes on is asked itself, once off or direct is reached", async () => {
  const [first, log] = [await startMirror(), await startMirror()];
  first.order({ kind: "no-sumdb" });
  const { walk } = await getThrough(passageThrough(`${first.baseUrl},off`, log));
  expect(told(walk, [first])).toMatchObject({ checksums: "1:http_4xx direct:ok" });
});

test("a version that only its origin has is looked for there once, and its record at the database itself", async () => {
  const log = await startMirror();
  log.order({ kind: "status", status: 404, on: "/example.com/*" });
  const origin = await startAnswering((path) =>
    path.includes("go-get")
      ? { body: '<meta name="go-import" content="example.com/hello git https://example.com/hello">' }
      : { body: `001e# service=git-upload-pack\n0000${"a".repeat(40)} refs/tags/v1.0.0\n0000` },
  );
  const asked: string[] = [];
  const outbound = loopbackOutbound();
  const passage = passageThrough(`${log.baseUrl}/none,direct`, log, {
    wayTo: () => ({
      get: (url, options) => {
        if (url.startsWith("https://example.com/")) asked.push(url);
        return outbound.get(url.replace("https://example.com", origin.baseUrl), options);
      },
    }),
  });
  const { walk, failure } = await getThrough(passage);
  expect(failure).toBeUndefined();
  expect(told(walk, [{ baseUrl: `${log.baseUrl}/none` }])).toEqual({
    info: "1:http_4xx direct:ok",
    mod: "1:http_4xx direct:ok",
    checksums: "1:http_4xx direct:ok",
    zip: "1:http_4xx direct:ok",
  });
  expect(walk.operations.map(({ steps }) => (steps[1]?.ms ?? 0) > 0)).toEqual([true, false, true, false]);
  expect(asked).toEqual([
    "https://example.com/hello?go-get=1",
    "https://example.com/hello/info/refs?service=git-upload-pack",
  ]);
});

test("off shows that looking modules up is turned off", async () => {
  const mirror = await startMirror();
  mirror.order({ kind: "status", status: 404 });
  const { failure } = await getThrough(passageThrough(`${mirror.baseUrl},off`, mirror));
  expect(failure?.message).toBe("module lookup disabled by GOPROXY=off");
});

test("of a private module no proxy hears", async () => {
  const mirror = await startMirror();
  const { baseUrl } = mirror;
  const passage = passageThrough(`${baseUrl}|off`, mirror);
  const noproxy = { source: "noproxy", fallBackOnAnyError: false };
  const { walk } = await getThrough({
    ...passage,
    hops: [noproxy, ...passage.hops],
    gonoproxy: "127.0.0.1",
    one: { module: "127.0.0.1/secret", version: "v1.0.0" },
    database: null,
  });
  expect(walk.result).toBe("failed");
  expect(mirror.log).toEqual([]);
});

test("a user's name and password go along, and the query of the proxy's URL; neither is told of", async () => {
  const asked: { url: string; authorization: string | undefined }[] = [];
  const wayTo = () => ({
    get: async (url: string, { headers }: { headers?: Readonly<Record<string, string>> }) => {
      asked.push({ url, authorization: headers?.["authorization"] });
      throw new MirrorFailure("connect_refused", "nobody is there");
    },
  });
  const passage = passageThrough("https://me:s%40cret@proxy.test/go?key=1", await startMirror(), { wayTo });
  const { walk } = await getThrough({ ...passage, one: { module: "example.com/Hello", version: "v1.0.0" } });
  expect(asked).toEqual([
    {
      url: "https://proxy.test/go/example.com/%21hello/@v/v1.0.0.info?key=1",
      authorization: `Basic ${btoa("me:s@cret")}`,
    },
  ]);
  expect(walk.operations[0]?.steps[0]?.source).toBe("https://me:xxxxx@proxy.test/go?key=1");
});

test.each([
  ["http://me:secret@127.0.0.1:1", "protocol_error"],
  ["file:///srv/modules", "target_refused"],
  ["http://169.254.169.254/latest", "target_refused"],
  ["http://10.0.0.1:8080", "target_refused"],
])("%s is not asked at all: %s", async (goproxy, reason) => {
  const { failure } = await getThrough(passageThrough(goproxy, await startMirror()));
  expect(failure?.reason).toBe(reason);
});

test.each([
  ["endless redirects", { status: 302, headers: { location: "/again" } }, "redirect_loop"],
  [
    "a redirect to the metadata service",
    { status: 302, headers: { location: "http://169.254.169.254/" } },
    "redirect_refused",
  ],
  ["a redirect to a file", { status: 302, headers: { location: "file:///etc/passwd" } }, "redirect_refused"],
  ["a giant body", { body: Buffer.alloc(1_000_000, "x") }, "body_too_large"],
  ["info nested deep", { body: "[".repeat(200_000) }, "body_too_large"],
])("%s ends as a failure of its own", async (_what, said, reason) => {
  const mirror = await startAnswering(() => said);
  const { failure } = await getThrough(passageThrough(mirror.baseUrl, await startMirror()));
  expect(failure?.reason).toBe(reason);
});
