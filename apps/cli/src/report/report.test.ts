import { shownJson, type Card, type Exchange, type Observation } from "@heliograph/core";
import { expect, test } from "vitest";
import { reportOf } from "./report.ts";

const observation: Observation = {
  mirror: "here",
  kind: "availability",
  scheduledAt: "2026-01-01T12:00:00.000Z",
  attempt: 0,
  startedAt: "2026-01-01T12:00:00.000Z",
  outcome: "ok",
  error: "ok",
  measures: { dnsMs: 10, connectMs: 20, tlsMs: 30, ttfbMs: 30, totalMs: 100, sizeBytes: 52 },
  facts: { server: "nginx", url: "https://example.com/m/@v/list", status: "200", httpVersion: "2" },
  detail: "",
};

const only: Exchange = {
  method: "GET",
  url: "https://example.com/m/@v/list",
  sent: {},
  startedMs: 0,
  phases: { ttfbMs: 30, bodyMs: 10 },
  address: "192.0.2.1",
  httpVersion: "2",
  status: 200,
  receivedBytes: 100,
  error: "ok",
};

test("a run shows what was asked when, what was seen, and how to ask again", async () => {
  expect(await reportOf("https://example.com", observation, 66)).toBe(`https://example.com  availability  ok
Answered

  GET 200  /m/@v/list
  name           10.0 ms  ████
  connect        20.0 ms      ████████
  TLS            30.0 ms              ████████████
  first byte     30.0 ms                          ████████████
  body           10.0 ms                                      ████
  total         100.0 ms

  sizeBytes    52
  server       nginx
  httpVersion  2

  curl -i 'https://example.com/m/@v/list'
`);
});

test("requests to ask again have the numbers of those that were asked", async () => {
  const exchanges = [only, { ...only, method: "HEAD", startedMs: 100 }];
  const report = await reportOf("https://example.com", { ...observation, exchanges }, 100);
  expect(report).toMatch(/^ {3}2 {2}HEAD 200 {2}\/m\/@v\/list/m);
  expect(report).toMatch(/^ {3}2 {2}curl -I 'https:\/\/example\.com\/m\/@v\/list' --resolve /m);
});

test("that there were more requests than are shown is said", async () => {
  const report = await reportOf(
    "https://example.com",
    { ...observation, measures: { exchangeCount: 30 }, exchanges: [only] },
    100,
  );
  expect(report).toContain("  1 of 30 requests, those that failed before others\n");
});

test("broken rules stand before kept ones", async () => {
  const card: Card = [
    { rule: "kept", grade: "pass", detail: "", exhibit: null },
    { rule: "broken", grade: "fail", detail: "the list has a branch", exhibit: null },
  ];
  const report = await reportOf("https://example.com", { ...observation, kind: "conformance", card }, 100);
  expect(report).toMatch(/broken {2}fail: the list has a branch\n {2}kept {4}pass/);
});

test("what a mirror wrote does nothing to the terminal", async () => {
  const hostile = "\u001b]0;title\u0007\u009b2J\u202etxt\nok";
  const report = await reportOf(
    "https://example.com",
    {
      ...observation,
      error: "http_5xx",
      outcome: "failed",
      detail: hostile,
      facts: { server: hostile },
    },
    100,
  );
  expect(report).toContain(String.raw`\u{1b}]0;title\u{7}\u{9b}2J\u{202e}txt\u{a}ok`);
  for (const character of ["\u001b", "\u0007", "\u009b", "\u202e"]) expect(report).not.toContain(character);
});

test("JSON keeps such text whole, in escapes", () => {
  const text = "\u001b\u009b\u202e";
  const line = shownJson({ text });
  expect(line).toBe(String.raw`{"text":"\u001b\u009b\u202e"}`);
  expect(JSON.parse(line)).toEqual({ text });
});
