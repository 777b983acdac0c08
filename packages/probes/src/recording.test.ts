import { exchangeLimit, observationSchema, type FollowedRelease } from "@heliograph/core";
import { startMirror } from "@heliograph/fake-mirror/testing";
import { expect, test } from "vitest";
import { unobserved } from "./observe.ts";
import { Recording } from "./recording.ts";
import { loopbackOutbound, runOf, runProbe, watched } from "./testing/run.ts";
import { startAnswering } from "./testing/start-answering.ts";

const canary = { module: "example.com/hello", version: "v1.0.0" };
const options = { bodyLimitBytes: 100_000 };

test("a run's requests are recorded in order, with when they began", async () => {
  const mirror = await startMirror();
  const observation = await runProbe(
    "integrity",
    { baseUrl: mirror.baseUrl },
    { canary, basket: [canary.module], log: watched(mirror) },
  );
  expect(observationSchema.parse(observation)).toEqual(observation);
  const { exchanges = [], measures } = observation;
  expect(exchanges.length).toBeGreaterThan(3);
  expect(measures["exchangeCount"]).toBeGreaterThanOrEqual(exchanges.length);
  const starts = exchanges.map(({ startedMs }) => startedMs);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  expect(exchanges.every(({ sent }) => "user-agent" in sent)).toBe(true);
});

test("of more requests than are kept, those that failed are", async () => {
  const mirror = await startMirror();
  const recording = new Recording(mirror.baseUrl);
  const outbound = recording.of(loopbackOutbound());
  const ask = (path: string) => outbound.get(`${mirror.baseUrl}/${path}`, options);
  for (let at = 0; at < exchangeLimit; at += 1) await ask(`example.com/hello/@v/v1.0.0.info?${at}`);
  mirror.order({ kind: "status", status: 502 });
  await ask("example.com/hello/@v/list");
  expect(recording.count).toBe(exchangeLimit + 1);
  expect(recording.kept).toHaveLength(exchangeLimit);
  expect(recording.kept.at(-1)).toMatchObject({ status: 502 });
});

test("whoever wants to hear of a request himself does", async () => {
  const mirror = await startMirror();
  const recording = new Recording(mirror.baseUrl);
  const heard: string[] = [];
  await recording
    .of(loopbackOutbound())
    .get(`${mirror.baseUrl}/`, { ...options, record: ({ method }) => heard.push(method) });
  expect([heard, recording.count]).toEqual([["GET"], 1]);
});

test("one request that measures tell of is told by its address alone", async () => {
  const mirror = await startMirror();
  const { facts, measures, exchanges } = await runProbe(
    "availability",
    { baseUrl: mirror.baseUrl },
    { canary },
  );
  expect(facts["url"]).toBe(`${mirror.baseUrl}/example.com/hello/@v/v1.0.0.info`);
  expect(exchanges).toBeUndefined();
  expect(measures).not.toHaveProperty("exchangeCount");
});

test("whether our own network is well is told without addresses", async () => {
  const mirror = await startMirror();
  const { facts, exchanges } = await runProbe("reference", {}, { references: [mirror.baseUrl] });
  expect([facts["url"], exchanges]).toEqual([undefined, undefined]);
});

test("a run tells of the node that answered last, and not of other hosts", async () => {
  const { baseUrl } = await startAnswering(() => ({ headers: { via: "1.1 near", "x-cache": "HIT" } }));
  const other = await startAnswering(() => ({ headers: { via: "1.1 far" } }));
  const recording = new Recording(baseUrl);
  const outbound = recording.of(loopbackOutbound());
  await outbound.get(`${baseUrl}/a`, options);
  await outbound.get(`${other.baseUrl}/a`, options);
  expect(recording.node).toEqual({ address: "127.0.0.1", family: "4", via: "1.1 near", cacheStatus: "HIT" });
});

test("every run tells of the node and of the network that it is in", async () => {
  const mirror = await startMirror();
  const around = { canary, log: watched(mirror), asnOf: (address: string) => `AS64496 of ${address}` };
  for (const kind of ["availability", "integrity", "conformance"] as const) {
    const { facts } = await runProbe(kind, { baseUrl: mirror.baseUrl }, around);
    expect(facts).toMatchObject({ address: "127.0.0.1", family: "4", asn: "AS64496 of 127.0.0.1" });
  }
});

test("a run that watched for releases and saw nothing new tells only how much it asked", async () => {
  const mirror = await startMirror();
  const look = (releases: readonly FollowedRelease[]) =>
    runProbe("freshness", { baseUrl: mirror.baseUrl }, { basket: [canary.module], releases });
  const quiet = await look([]);
  expect(quiet.exchanges).toBeUndefined();
  expect(quiet.measures["exchangeCount"]).toBeGreaterThan(0);
  const publishedBy = new Date().toISOString();
  const missing = await look([{ module: canary.module, version: "v1.9.0", publishedBy, again: false }]);
  expect(missing.exchanges).not.toHaveLength(0);
  mirror.order({ kind: "status", status: 503 });
  expect((await look([])).exchanges).toContainEqual(expect.objectContaining({ status: 503 }));
});

test("what goes over the wire is told by the host that was asked, handshakes and failures too", async () => {
  const [mirror, other] = await Promise.all([startMirror(), startMirror()]);
  const recording = new Recording(mirror.baseUrl);
  const outbound = recording.of(loopbackOutbound());
  const ask = (baseUrl: string) => outbound.get(`${baseUrl}/example.com/hello/@v/list`, options);
  await Promise.all([ask(mirror.baseUrl), ask(mirror.baseUrl), ask(other.baseUrl)]);
  await expect(outbound.shake(mirror.baseUrl.replace("http:", "https:"), {})).rejects.toMatchObject({
    reason: "tls_handshake",
  });
  expect(recording.traffic).toEqual([
    {
      host: new URL(mirror.baseUrl).host,
      requests: 2,
      connections: 3,
      sentBytes: expect.any(Number),
      receivedBytes: expect.any(Number),
    },
    {
      host: new URL(other.baseUrl).host,
      requests: 1,
      connections: 1,
      sentBytes: expect.any(Number),
      receivedBytes: expect.any(Number),
    },
  ]);
});

test("each run tells what it cost, and one that did not take place that it cost nothing", async () => {
  const mirror = await startMirror();
  const { traffic } = await runProbe("availability", { baseUrl: mirror.baseUrl }, { canary });
  expect(traffic).toMatchObject([{ host: new URL(mirror.baseUrl).host, requests: 1, connections: 1 }]);
  expect(unobserved(runOf("availability"), "internal", "missed").traffic).toEqual([]);
});
