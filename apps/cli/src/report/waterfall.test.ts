import type { Exchange } from "@heliograph/core";
import { expect, test } from "vitest";
import { waterfall } from "./waterfall.ts";

const baseUrl = "https://proxy.example";

/** A request that took a hundred milliseconds from a moment on. */
const request = (path: string, startedMs = 0, more: Partial<Exchange> = {}): Exchange => ({
  method: "GET",
  url: `${baseUrl}${path}`,
  sent: {},
  startedMs,
  phases: { dnsMs: 10, connectMs: 20, tlsMs: 30, ttfbMs: 30, bodyMs: 10 },
  address: "192.0.2.1",
  httpVersion: "1.1",
  status: 200,
  receivedBytes: 100,
  error: "ok",
  ...more,
});

test("one request shows its phases below each other", () => {
  expect(waterfall([request("/m/@v/list", 50)], baseUrl, 66)).toEqual([
    "  GET 200  /m/@v/list",
    "  name           10.0 ms  ████",
    "  connect        20.0 ms      ████████",
    "  TLS            30.0 ms              ████████████",
    "  first byte     30.0 ms                          ████████████",
    "  body           10.0 ms                                      ████",
    "  total         100.0 ms",
  ]);
});

const two = [request("/m/@v/list"), request("/m/@latest", 100, { status: 404 })];

test("several lie where they lie in the whole", () => {
  expect(waterfall(two, baseUrl, 100)).toEqual([
    "   1  GET 200  /m/@v/list    100.0 ms  ·───═════░░░░██",
    "   2  GET 404  /m/@latest    100.0 ms                 ·───═════░░░░██",
    "",
    "  · name  ─ connect  ═ TLS  ░ first byte  █ body",
  ]);
});

test("a narrow terminal has each on two lines", () => {
  const lines = waterfall(two, baseUrl, 60);
  expect(lines.slice(0, 2)).toEqual(["   1  GET 200  /m/@v/list", "        100.0 ms  ··────══════░░░░░░██"]);
});

test.each([40, 60, 80, 100, 120, 200])("no line is longer than a terminal of %i columns", (width) => {
  const long = `/${"example.com/".repeat(20)}@v/v1.0.0.info`;
  for (const exchanges of [[request(long)], [request(long), request(long, 100, { error: "deadline" })]])
    for (const line of waterfall(exchanges, baseUrl, width)) expect(line.length).toBeLessThanOrEqual(width);
});

test("a long address keeps its end", () => {
  const [line] = waterfall([request(`/${"example.com/".repeat(20)}@v/v1.0.0.info`)], baseUrl, 60);
  expect(line).toMatch(/^ {2}GET 200 {2}\/example.*….*\/@v\/v1\.0\.0\.info$/);
});

test("how a request failed stands below it, and what led elsewhere has its whole address", () => {
  const lines = waterfall(
    [
      request("/a", 0, { status: 302 }),
      request("", 100, { url: "https://other.example/a", status: null, error: "connect_refused" }),
    ],
    baseUrl,
    100,
  );
  expect(lines[1]).toContain("GET ---  https://other.example/a");
  expect(lines[2]).toBe("      failed: connect_refused");
});

test("nothing asked is nothing drawn", () => {
  expect(waterfall([], baseUrl, 100)).toEqual([]);
});
