import { createSecureServer } from "node:http2";
import { drillFaults, hangsAfterMs, type Drill, type DrillFault } from "@heliograph/core";
import { startMirror } from "@heliograph/fake-mirror/testing";
import { listen, makeCertificate } from "@heliograph/outbound/testing";
import { expect, onTestFinished, test } from "vitest";
import { drillChain, getAfresh, type DrillPlan } from "./drill-chain.ts";
import { passageThrough } from "./testing/passage.ts";
import type { Passage } from "./passage.ts";

/** What drills of a passage come to. */
async function drillsOf(passage: Passage, plan?: DrillPlan): Promise<Drill[]> {
  const { walk: baseline } = await getAfresh(passage);
  const drills: Drill[] = [];
  for await (const drill of drillChain(passage, baseline, plan)) drills.push(drill);
  return drills;
}

/** Two mirrors that are well, in a list with this separator. */
async function prepare(separator: string) {
  const [first, second] = [await startMirror(), await startMirror()];
  return { first, second, passage: passageThrough(`${first.baseUrl}${separator}${second.baseUrl}`, second) };
}

test("each fault is tried at each proxy; without TLS there is no certificate that could be bad", async () => {
  const { passage } = await prepare("|");
  const drills = await drillsOf(passage);
  const faults = drillFaults.filter((fault) => fault !== "bad_certificate");
  expect(drills.map(({ hop, fault }) => [hop, fault])).toEqual([
    ...faults.map((fault) => [0, fault]),
    ...faults.map((fault) => [1, fault]),
  ]);
});

test.each<[DrillFault, separator: string, result: string, error: string]>([
  ["not_found", ",", "served", "http_4xx"],
  ["not_found", "|", "served", "http_4xx"],
  ["server_error", ",", "failed", "http_5xx"],
  ["server_error", "|", "served", "http_5xx"],
  ["rate_limited", ",", "failed", "rate_limited"],
  ["rate_limited", "|", "served", "rate_limited"],
  ["refused", ",", "failed", "connect_refused"],
  ["refused", "|", "served", "connect_refused"],
  ["reset", "|", "served", "connection_reset"],
  ["unresolvable", "|", "served", "dns_error"],
  ["stalled_headers", ",", "hangs", "timeout_headers"],
  ["stalled_headers", "|", "hangs", "timeout_headers"],
  ["stalled_body", "|", "hangs", "timeout_body"],
])("%s before %s is %s", async (fault, separator, result, error) => {
  const { first, second, passage } = await prepare(separator);
  const [drill] = await drillsOf(passage, { places: [0], faults: [fault] });
  expect(drill).toMatchObject({ hop: 0, fault, walk: { result } });
  expect(drill?.walk.operations[0]?.steps[0]).toMatchObject({ source: first.baseUrl, error });
  const servers = drill?.walk.operations.map(({ servedBy }) => servedBy);
  expect(servers).toEqual(result === "served" ? Array.from({ length: 4 }, () => second.baseUrl) : [null]);
  expect(drill?.switchMs === null).toBe(result !== "served");
});

test("a stall counts for as long as we would wait, though nobody waits", async () => {
  const { passage } = await prepare("|");
  const [drill] = await drillsOf(passage, { places: [0], faults: ["stalled_headers"] });
  expect(drill?.walk.totalMs).toBe(hangsAfterMs);
});

test("what a switch costs is what the real answer takes to come", async () => {
  const { first, passage } = await prepare("|");
  first.order({ kind: "delay", delayMs: 80 });
  const [error, refused] = await drillsOf(passage, { places: [0], faults: ["server_error", "refused"] });
  expect(error?.switchMs).toBeGreaterThanOrEqual(79);
  expect(error?.switchMs).toBeLessThan(140);
  expect(refused?.switchMs).toBeLessThan(40);
});

test("of a proxy that is not asked as long as all is well, no fault makes a difference and nothing is asked", async () => {
  const { first, second, passage } = await prepare("|");
  const { walk: baseline } = await getAfresh(passage);
  const before = first.log.length;
  for await (const { walk, switchMs } of drillChain(passage, baseline, { places: [1] }))
    expect({ walk, switchMs }).toEqual({ walk: baseline, switchMs: null });
  expect([first.log.length, second.log.length]).toEqual([before, 0]);
});

test("every drill asks the database for all that the first walk asked it for", async () => {
  const { first, passage } = await prepare("|");
  await drillsOf(passage, { places: [1], faults: ["refused"] });
  await drillsOf(passage, { places: [1], faults: ["refused"] });
  expect(first.log.filter(({ path }) => path.includes("/tile/"))).toHaveLength(2);
});

test("a bad certificate is one after the handshake, and before any request", async () => {
  const requests: string[] = [];
  const certificate = makeCertificate({ names: ["127.0.0.1"] });
  const server = createSecureServer(certificate, ({ url }, response) => {
    requests.push(url);
    response.end();
  });
  const port = await listen(server);
  onTestFinished(() => void server.close());
  const { first, second } = await prepare("|");
  const passage = passageThrough(`${first.baseUrl}|${second.baseUrl}`, second);
  const secureUrl = `https://127.0.0.1:${port}`;
  const [, ...rest] = passage.hops;
  const hop = { source: secureUrl, fallBackOnAnyError: true };
  const { get } = passage.wayTo(hop);
  const secured: Passage = {
    ...passage,
    hops: [hop, ...rest],
    wayTo: () => ({ get: (url, options) => get(url, { ...options, extraCa: certificate.cert }) }),
  };
  const { walk: baseline } = await getAfresh(secured);
  requests.length = 0;
  for await (const { walk } of drillChain(secured, baseline, { places: [0], faults: ["bad_certificate"] }))
    expect(walk.operations[0]?.steps[0]).toMatchObject({ source: secureUrl, error: "tls_untrusted" });
  expect(requests).toEqual([]);
});
