import { expect, it } from "vitest";
import { failurePhaseOf } from "./failure-phase.ts";

const url = "https://mirror.example/m/@v/v1.0.0.info";

it.each([
  { error: "dns_nxdomain", measures: {}, facts: {}, phase: "dns" },
  { error: "connect_timeout", measures: { dnsMs: 1 }, facts: { url }, phase: "connect" },
  { error: "tls_name", measures: { dnsMs: 1, connectMs: 2 }, facts: { url }, phase: "tls" },
  {
    error: "timeout_headers",
    measures: { dnsMs: 1, connectMs: 2, tlsMs: 3 },
    facts: { url },
    phase: "answer",
  },
  { error: "http_5xx", measures: { ttfbMs: 4 }, facts: { url, status: "502" }, phase: "answer" },
  { error: "timeout_body", measures: { ttfbMs: 4 }, facts: { url, status: "200" }, phase: "body" },
  { error: "hash_mismatch", measures: {}, facts: {}, phase: "content" },
  { error: "connection_reset", measures: { dnsMs: 1, connectMs: 2 }, facts: { url }, phase: "tls" },
  {
    error: "connection_reset",
    measures: { dnsMs: 1, connectMs: 2, tlsMs: 3 },
    facts: { url },
    phase: "answer",
  },
  { error: "deadline", measures: { ttfbMs: 4 }, facts: { url, status: "200" }, phase: "body" },
  { error: "deadline", measures: {}, facts: {}, phase: null },
] as const)("$error after $measures fell into $phase", ({ error, measures, facts, phase }) => {
  expect(failurePhaseOf({ error, measures, facts })).toBe(phase);
});
