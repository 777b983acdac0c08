import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hours, MirrorFailure } from "@heliograph/core";
import { createOutbound, parseAllowedTarget } from "@heliograph/outbound";
import { listen } from "@heliograph/outbound/testing";
import { bufferSource, hashGoMod, hashZip } from "@heliograph/sumdb";
import { buildZip } from "@heliograph/sumdb/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { createProxyClient, type ProxyClient } from "../proxy-client.ts";
import type { ZipOptions } from "./ask-zip.ts";

const prefix = "example.com/M@v1.0.0/";
const goMod = "module example.com/M\n";
const genuine = buildZip([
  { name: `${prefix}go.mod`, content: goMod },
  { name: `${prefix}m.go`, content: "package m\n" },
]);
const bomb = buildZip([{ name: `${prefix}bomb`, content: Buffer.alloc(17 * 1_024 * 1_024) }]);
const link = buildZip([{ name: `${prefix}go.mod`, content: goMod, mode: 0o120777 }]);

/** A mirror that answers as each test wants it to. */
const mirror = createServer((request, response) => answer(request, response));
const outbound = createOutbound({
  userAgent: "Heliograph/test",
  allowedPrivateTargets: [parseAllowedTarget("127.0.0.1:1024-65535")],
});
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let client: ProxyClient;
let directory: string;

beforeAll(async () => {
  client = createProxyClient(outbound, `http://127.0.0.1:${await listen(mirror)}`);
});
afterAll(() => {
  outbound.close();
  mirror.close();
});
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "heliograph-zip-"));
  onTestFinished(() => rmSync(directory, { recursive: true }));
});

const serve = (body: Buffer | string, status = 200) => {
  answer = (_request, response) => void response.writeHead(status).end(body);
};
const fetchZip = (options: ZipOptions = {}, signal?: AbortSignal) =>
  client.zip("example.com/M", "v1.0.0", signal, { directory, ...options });

/** The failure that fetching ends in. */
async function failureOf(options?: ZipOptions): Promise<MirrorFailure> {
  const error: unknown = await fetchZip(options).catch((reason: unknown) => reason);
  if (!(error instanceof MirrorFailure)) throw new Error("no failure of the mirror", { cause: error });
  return error;
}

describe("a zip", () => {
  it("is fetched, read and hashed, and its file lies there until it is disposed of", async () => {
    let path: string | undefined;
    answer = ({ url }, response) => {
      path = url;
      response.end(genuine);
    };
    const { value, measures, facts } = await fetchZip();
    expect(path).toBe("/example.com/!m/@v/v1.0.0.zip");
    expect(value).toMatchObject({
      h1: await hashZip(bufferSource(genuine)),
      goModHash: hashGoMod(Buffer.from(goMod)),
      sizeBytes: genuine.length,
      unpackedBytes: goMod.length + 10,
      entryCount: 2,
    });
    expect(measures).toMatchObject({ sizeBytes: genuine.length });
    expect(facts).toMatchObject({ status: "200" });
    expect(readFileSync(value.file)).toEqual(genuine);
    expect(statSync(value.file).mode & 0o777).toBe(0o600);
    await value[Symbol.asyncDispose]();
    expect(existsSync(value.file)).toBe(false);
  });

  it("may be without a go.mod file", async () => {
    serve(buildZip([{ name: `${prefix}a` }]));
    await using zip = (await fetchZip()).value;
    expect(zip.goModHash).toBeUndefined();
  });

  it("is read beside others, each in its turn", async () => {
    serve(genuine);
    const all = await Promise.all([fetchZip(), fetchZip(), fetchZip()]);
    expect(new Set(all.map(({ value }) => value.h1)).size).toBe(1);
    for (const { value } of all) await value[Symbol.asyncDispose]();
  });
});

describe("no file is left behind by", () => {
  it.each([
    ["a page that is no zip", "<html>", "archive_invalid"],
    ["nothing", "", "archive_invalid"],
    ["a zip cut short", genuine.subarray(0, -1), "archive_invalid"],
    ["a bomb", bomb, "archive_too_large"],
    ["more than is taken", Buffer.alloc(bomb.length + 1), "body_too_large"],
  ])("%s", async (_what, body, reason) => {
    serve(body);
    expect(await failureOf({ limitBytes: bomb.length })).toMatchObject({ reason });
    expect(readdirSync(directory)).toEqual([]);
  });

  it("what is not there", async () => {
    serve("not found", 404);
    expect(await failureOf()).toMatchObject({ reason: "http_4xx" });
    expect(readdirSync(directory)).toEqual([]);
  });

  it("a process that was killed, once it is an hour old", async () => {
    const [old, recent] = ["heliograph-old.zip", "heliograph-recent.zip"];
    for (const name of [old, recent]) writeFileSync(join(directory, name), "");
    const longAgo = new Date(Date.now() - hours(1) - 1_000);
    utimesSync(join(directory, old), longAgo, longAgo);
    serve("not found", 404);
    await failureOf();
    expect(readdirSync(directory)).toEqual([recent]);
  });

  it("a connection that breaks", async () => {
    answer = (_request, response) => {
      response.writeHead(200, { "content-length": genuine.length });
      response.write(genuine.subarray(0, 9), () => response.destroy());
    };
    expect(await failureOf()).toMatchObject({
      reason: expect.stringMatching(/connection_reset|body_incomplete/),
    });
    expect(readdirSync(directory)).toEqual([]);
  });
});

describe("an archive that is refused", () => {
  it("has its hash among the facts, where it has one", async () => {
    serve(link);
    expect((await failureOf()).facts).toMatchObject({ h1: await hashZip(bufferSource(link)) });
    serve("<html>");
    expect((await failureOf()).facts).not.toHaveProperty("h1");
  });

  it("can be looked at before it goes", async () => {
    serve(link);
    const seen: Buffer[] = [];
    await failureOf({ onRefused: (file) => void seen.push(readFileSync(file)) });
    expect(seen).toEqual([link]);
    expect(readdirSync(directory)).toEqual([]);
  });
});

it("giving up ends the fetching with the reason, and the next zip is read all the same", async () => {
  const reason = new Error("enough");
  const giveUp = new AbortController();
  answer = () => giveUp.abort(reason);
  await expect(fetchZip({}, giveUp.signal)).rejects.toBe(reason);
  expect(readdirSync(directory)).toEqual([]);
  serve(genuine);
  const { value } = await fetchZip();
  await value[Symbol.asyncDispose]();
});
