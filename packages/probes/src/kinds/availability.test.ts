import { startFakeMirror, type Fault, type FakeMirror } from "@heliograph/fake-mirror";
import type { Answer, Outbound } from "@heliograph/outbound";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { loopbackOutbound, runProbe } from "../testing/run.ts";

let mirror: FakeMirror;
const canary = { module: "example.com/hello", version: "v1.0.0" };

beforeAll(async () => {
  mirror = await startFakeMirror();
});
afterEach(() => mirror.clear());
afterAll(() => mirror.close());

/** Looks at the fake mirror, whose answers may be changed on their way. */
function look({ answering = (answer) => answer }: { answering?: (answer: Answer) => Answer } = {}) {
  const outbound = loopbackOutbound();
  const get: Outbound["get"] = async (url, options) => answering(await outbound.get(url, options));
  return runProbe("availability", { baseUrl: mirror.baseUrl }, { canary, outbound: { ...outbound, get } });
}

test("a mirror that answers is timed phase by phase", async () => {
  const { outcome, measures, facts } = await look();
  expect(outcome).toBe("ok");
  for (const phase of ["dnsMs", "connectMs", "ttfbMs", "totalMs", "sizeBytes"]) {
    expect(measures[phase]).toBeGreaterThanOrEqual(0);
  }
  expect(facts).toMatchObject({ address: "127.0.0.1", family: "4", status: "200" });
  expect(facts["finalHost"]).toBe(new URL(mirror.baseUrl).host);
});

test.each<[Fault, string]>([
  [{ kind: "status", status: 404 }, "http_4xx"],
  [{ kind: "status", status: 502 }, "http_5xx"],
  [{ kind: "status", status: 429 }, "rate_limited"],
  [{ kind: "status", status: 503 }, "http_5xx"],
  [{ kind: "status", status: 503, retryAfterSeconds: 20 }, "rate_limited"],
  [{ kind: "status", status: 204 }, "content_invalid"],
  [{ kind: "html" }, "content_invalid"],
  [{ kind: "reset" }, "connection_reset"],
])("%o is %s", async (fault, error) => {
  mirror.order(fault);
  expect((await look()).error).toBe(error);
});

test("a limit says how long the mirror wants to be left alone", async () => {
  mirror.order({ kind: "status", status: 429, retryAfterSeconds: 90 });
  const { outcome, measures } = await look();
  expect(outcome).toBe("degraded");
  expect(measures["retryAfterMs"]).toBe(90_000);
});

test("a version that is not the one asked for is no answer", async () => {
  const { error, detail, measures } = await look({
    answering: (answer) => ({ ...answer, body: Buffer.from('{"Version":"v9.9.9"}') }),
  });
  expect(error).toBe("content_invalid");
  expect(detail).toContain("v9.9.9");
  expect(measures["totalMs"]).toBeGreaterThan(0);
});

test("an answer that takes more than 3 s to begin is slow", async () => {
  const { error, outcome, detail } = await look({
    answering: (answer) => ({ ...answer, measures: { ...answer.measures, ttfbMs: 3_400 } }),
  });
  expect({ error, outcome, detail }).toEqual({
    error: "slow",
    outcome: "degraded",
    detail: "the first byte took 3.4 s",
  });
});

test.each([
  { role: "upstream", baseUrl: () => mirror.baseUrl },
  { role: "checksum-database", baseUrl: () => mirror.sumdbUrl },
  { role: "index", baseUrl: () => mirror.baseUrl },
] as const)("a $role is asked for what it has", async ({ role, baseUrl }) => {
  const observation = await runProbe("availability", { role, baseUrl: baseUrl() }, { canary });
  expect(observation).toMatchObject({ outcome: "ok", detail: "" });
});

test.each(["checksum-database", "index"] as const)("a web page is no answer of a %s", async (role) => {
  mirror.order({ kind: "html" });
  const baseUrl = role === "index" ? mirror.baseUrl : mirror.sumdbUrl;
  expect((await runProbe("availability", { role, baseUrl })).error).toBe("content_invalid");
});

test("a private address that nobody opened is refused, which is not the mirror's failure", async () => {
  const { outcome, error } = await runProbe("availability", { baseUrl: "http://10.255.255.1:8080" });
  expect({ outcome, error }).toEqual({ outcome: "unknown", error: "target_refused" });
});
