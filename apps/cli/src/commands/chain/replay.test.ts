import { createServer } from "node:http";
import type { Replay } from "@heliograph/core";
import { expect, onTestFinished, test } from "vitest";
import { call } from "../../testing/call.ts";

const cost = {
  seen: 43_000,
  served: 42_900,
  direct: 20,
  failed: 71,
  hung: 9,
  unchecked: 4,
  lostMs: 12.4,
  ttfbMs: 80.2,
};

const replayed: Replay = {
  asOf: "2026-11-21T12:00:00.000Z",
  goproxy: "https://a.example,direct",
  since: "2026-10-22T12:00:00.000Z",
  until: "2026-11-21T12:00:00.000Z",
  total: cost,
  vantages: [
    { vantage: "north", cost },
    { vantage: "south", cost: { ...cost, failed: 0, hung: 0 } },
  ],
  days: [],
  gaps: [
    { vantage: "north", from: "2026-11-20T12:00:00.000Z", until: "2026-11-20T13:11:00.000Z", minutes: 71 },
  ],
  unwatched: ["https://elsewhere.example"],
};

/** A server that gives one answer, and what it was asked. */
async function serve(status: number, answer: unknown) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a server without a port");
  return { url: `http://127.0.0.1:${address.port}`, asked };
}

test("minutes are told, in all and from each vantage, with the longest stretches without a module", async () => {
  const { url, asked } = await serve(200, replayed);
  const { exitCode, out } = await call(
    "chain",
    "replay",
    "https://a.example,direct",
    "--server",
    url,
    "--days",
    "90",
  );
  expect(exitCode).toBe(0);
  expect(asked).toEqual(["/api/v1/chains/replay?goproxy=https%3A%2F%2Fa.example%2Cdirect&days=90"]);
  expect(out).toMatch(/failed +71 min/);
  expect(out).toMatch(/modules without checksums +4 min/);
  expect(out).toMatch(/north +80 min without a module/);
  expect(out).toMatch(/south +0 min without a module/);
  expect(out).toMatch(/2026-11-20T12:00:00.000Z +71 min from north/);
  expect(out).toContain("https://elsewhere.example");
});

test("the answer can be had as JSON, for one vantage", async () => {
  const { url, asked } = await serve(200, replayed);
  const { out } = await call("chain", "replay", "direct", "--server", url, "--vantage", "north", "--json");
  expect(JSON.parse(out)).toEqual(replayed);
  expect(asked[0]).toContain("&vantage=north");
});

test("what the server refuses is a wrong call, in its words", async () => {
  const { url } = await serve(400, {
    code: "invalid_request",
    message: "neither direct, off nor a URL: none",
  });
  const { exitCode, err } = await call("chain", "replay", "none", "--server", url);
  expect(exitCode).toBe(2);
  expect(err).toContain("neither direct, off nor a URL: none");
});

test.each([
  { status: 503, answer: { code: "unavailable" }, says: "answered 503" },
  { status: 200, answer: { hello: "world" }, says: "does not answer as Heliograph does" },
])("no answer ($status) is the server's failure", async ({ status, answer, says }) => {
  const { url } = await serve(status, answer);
  const { exitCode, err } = await call("chain", "replay", "direct", "--server", url);
  expect(exitCode).toBe(1);
  expect(err).toContain(says);
});

test("nobody at the address is no answer", async () => {
  const { exitCode, err } = await call("chain", "replay", "direct", "--server", "http://127.0.0.1:1");
  expect(exitCode).toBe(1);
  expect(err).toContain("does not answer");
});

test.each([
  { args: ["direct"], says: "--server" },
  { args: ["--server", "http://127.0.0.1:1"], says: "which GOPROXY value?" },
  { args: ["direct", "--server", "status.example"], says: "not an http or https address" },
  { args: ["direct", "--server", "http://127.0.0.1:1", "--days", "7"], says: "--days is one of 30, 90" },
])("$args is a wrong call", async ({ args, says }) => {
  const { exitCode, err } = await call("chain", "replay", ...args);
  expect(exitCode).toBe(2);
  expect(err).toContain(says);
});
