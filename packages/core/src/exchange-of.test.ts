import { expect, it } from "vitest";
import { exchangeOf } from "./exchange-of.ts";
import { exchangeSchema } from "./exchange.ts";

const facts = { url: "https://proxy.example/", address: "192.0.2.1", httpVersion: "1.1", status: "200" };
const measures = { dnsMs: 10, connectMs: 20, tlsMs: 30, ttfbMs: 25, totalMs: 100, receivedBytes: 500 };

it("of an answer, what is left of the total is the body", () => {
  const exchange = exchangeOf({ measures, facts, error: "ok" });
  expect(exchangeSchema.parse(exchange)).toEqual(exchange);
  expect(exchange).toMatchObject({
    url: "https://proxy.example/",
    status: 200,
    phases: { dnsMs: 10, connectMs: 20, tlsMs: 30, ttfbMs: 25, bodyMs: 15 },
  });
});

it.each([
  { error: "dns_timeout", passed: { dnsMs: 10 }, phases: { dnsMs: 5_000 } },
  { error: "connect_refused", passed: { dnsMs: 10, connectMs: 5 }, phases: { dnsMs: 10, connectMs: 4_990 } },
  { error: "connect_timeout", passed: { dnsMs: 10 }, phases: { dnsMs: 10, connectMs: 4_990 } },
  {
    error: "tls_handshake",
    passed: { dnsMs: 0, connectMs: 1 },
    phases: { dnsMs: 0, connectMs: 1, tlsMs: 4_999 },
  },
  { error: "deadline", passed: { dnsMs: 0, connectMs: 1 }, phases: { dnsMs: 0, connectMs: 1, tlsMs: 4_999 } },
  { error: "timeout_body", passed: { ttfbMs: 9 }, phases: { ttfbMs: 9, bodyMs: 4_991 } },
  { error: "deadline", passed: {}, phases: { dnsMs: 5_000 } },
] as const)("what ended with $error after $passed was spent on $phases", ({ error, passed, phases }) => {
  const exchange = exchangeOf({
    measures: { ...passed, totalMs: 5_000 },
    facts: { url: "https://proxy.example/" },
    error,
  });
  expect(exchange).toMatchObject({ status: null, address: "", error });
  expect(exchange?.phases).toEqual(phases);
});

it("a run that asked for more, or for nothing, is told otherwise", () => {
  expect(exchangeOf({ measures, facts: {}, error: "ok" })).toBeUndefined();
});
