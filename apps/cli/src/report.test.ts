import { shownJson, type Observation } from "@heliograph/core";
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
  facts: { server: "nginx" },
  detail: "",
};

test("the phases stand one after another", async () => {
  expect(await reportOf("https://example.com", observation)).toBe(`https://example.com  availability  ok
Answered

  dns             10.0 ms  ████░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
  connect         20.0 ms  ░░░░████████░░░░░░░░░░░░░░░░░░░░░░░░░░░░
  tls             30.0 ms  ░░░░░░░░░░░░████████████░░░░░░░░░░░░░░░░
  first byte      30.0 ms  ░░░░░░░░░░░░░░░░░░░░░░░░████████████░░░░
  rest            10.0 ms  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░████
  total          100.0 ms

  sizeBytes  52
  server     nginx
`);
});

test("what a mirror wrote does nothing to the terminal", async () => {
  const hostile = "\u001b]0;title\u0007\u009b2J\u202etxt\nok";
  const report = await reportOf("https://example.com", {
    ...observation,
    error: "http_5xx",
    outcome: "failed",
    detail: hostile,
    facts: { server: hostile },
  });
  expect(report).toContain(String.raw`\u{1b}]0;title\u{7}\u{9b}2J\u{202e}txt\u{a}ok`);
  for (const character of ["\u001b", "\u0007", "\u009b", "\u202e"]) expect(report).not.toContain(character);
});

test("JSON keeps such text whole, in escapes", () => {
  const text = "\u001b\u009b\u202e";
  const line = shownJson({ text });
  expect(line).toBe(String.raw`{"text":"\u001b\u009b\u202e"}`);
  expect(JSON.parse(line)).toEqual({ text });
});
