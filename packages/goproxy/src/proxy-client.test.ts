import { MirrorFailure } from "@heliograph/core";
import { HeaderList, type GetOptions } from "@heliograph/outbound";
import { describe, expect, it } from "vitest";
import { isNotFound } from "./ask.ts";
import { NameError } from "./name-error.ts";
import { createProxyClient } from "./proxy-client.ts";

type Canned = { status?: number; body?: string; headers?: [string, string][] };

/** A client of a proxy that gives one answer to everything, and what it was asked. */
function clientOf({ status = 200, body = "", headers = [] }: Canned) {
  const asked: { url: string; options: GetOptions }[] = [];
  const client = createProxyClient(
    {
      get: async (url, options) => {
        asked.push({ url, options });
        return {
          status,
          headers: new HeaderList(headers),
          body: Buffer.from(body),
          measures: { totalMs: 7 },
          facts: { server: "canned" },
        };
      },
    },
    "https://proxy.example/base/",
  );
  return { client, asked };
}

/** The failure that asking ends in. */
async function failureOf(asked: Promise<unknown>): Promise<MirrorFailure> {
  const error = await asked.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof MirrorFailure)) throw new Error("no failure of the mirror", { cause: error });
  return error;
}

it("asks for escaped paths below the base URL, each with its limit", async () => {
  const { client, asked } = clientOf({ body: '{"Version":"v1.0.0-RC1"}' });
  await client.info("github.com/Azure/x", "v1.0.0-RC1");
  await client.latest("github.com/Azure/x");
  await failureOf(client.list("github.com/Azure/x"));
  await failureOf(client.mod("github.com/Azure/x", "v1.0.0-RC1"));
  const base = "https://proxy.example/base/github.com/!azure/x";
  expect(asked.map(({ url, options }) => [url, options.bodyLimitBytes])).toEqual([
    [`${base}/@v/v1.0.0-!r!c1.info`, 65_536],
    [`${base}/@latest`, 65_536],
    [`${base}/@v/list`, 4_194_304],
    [`${base}/@v/v1.0.0-!r!c1.mod`, 16_777_216],
  ]);
});

it.each([
  { status: 204, reason: "content_invalid" },
  { status: 206, reason: "content_invalid" },
  { status: 304, reason: "content_invalid" },
  { status: 400, reason: "http_4xx" },
  { status: 403, reason: "http_4xx" },
  { status: 404, reason: "http_4xx" },
  { status: 410, reason: "http_4xx" },
  { status: 429, reason: "rate_limited" },
  { status: 500, reason: "http_5xx" },
  { status: 503, reason: "http_5xx" },
])("HTTP $status is $reason", async ({ status, reason }) => {
  const { client } = clientOf({ status, body: '{"Version":"v1.0.0"}' });
  const failure = await failureOf(client.info("example.com/m", "v1.0.0"));
  expect(failure.reason).toBe(reason);
  expect(failure.facts).toEqual({ server: "canned", status: String(status) });
  expect(isNotFound(failure)).toBe(status === 404 || status === 410);
});

it.each([
  { status: 429, value: "30", retryAfterMs: 30_000 },
  { status: 503, value: "30", retryAfterMs: 30_000 },
  { status: 429, value: "-5", retryAfterMs: undefined },
  { status: 429, value: "315360000", retryAfterMs: 3_600_000 },
])("$status with Retry-After $value is a limit", async ({ status, value, retryAfterMs }) => {
  const { client } = clientOf({ status, headers: [["retry-after", value]] });
  const { reason, measures } = await failureOf(client.list("example.com/m"));
  expect({ reason, measures }).toEqual({
    reason: "rate_limited",
    measures: { totalMs: 7, ...(retryAfterMs && { retryAfterMs }) },
  });
});

describe("a web page with 200 for every path is no answer", () => {
  const { client } = clientOf({ body: "<!doctype html>\n<title>Log in</title>\n" });
  it.each([
    { what: "info", ask: () => client.info("example.com/m", "v1.0.0") },
    { what: "latest", ask: () => client.latest("example.com/m") },
    { what: "list", ask: () => client.list("example.com/m") },
    { what: "mod", ask: () => client.mod("example.com/m", "v1.0.0") },
  ])("$what", async ({ ask }) => {
    const { reason, measures } = await failureOf(ask());
    expect({ reason, measures }).toEqual({ reason: "content_invalid", measures: { totalMs: 7 } });
  });
});

it("an empty list is the list of a module without tagged versions", async () => {
  const { value, facts } = await clientOf({}).client.list("example.com/m");
  expect(value.versions).toEqual([]);
  expect(facts["status"]).toBe("200");
});

it("the bytes of a go.mod file come as they are", async () => {
  const body = "module example.com/m\r\n";
  const { value } = await clientOf({ body }).client.mod("example.com/m", "v1.0.0");
  expect(value.toString()).toBe(body);
});

it.each(["feature/x", "../../etc/passwd", ""])("%j is not asked for", async (query) => {
  const { client, asked } = clientOf({});
  await expect(client.info("example.com/m", query)).rejects.toThrow(NameError);
  expect(asked).toEqual([]);
});
