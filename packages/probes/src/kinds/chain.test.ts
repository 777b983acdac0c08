import { hours, minutes, type WatchedLog } from "@heliograph/core";
import { startMirror } from "@heliograph/fake-mirror/testing";
import { expect, test, vi } from "vitest";
import { Memory } from "../memory/memory.ts";
import { loopbackOutbound, runProbe, watched } from "../testing/run.ts";

const canary = { module: "example.com/hello", version: "v1.0.0" };

/** Walks a chain once; what it remembers is as a test says. */
const walk = (goproxy: string, log: WatchedLog, memory = new Memory()) =>
  runProbe("chain", { role: "chain", baseUrl: goproxy }, { canary, log, memory });

test("who served what, and how long it took", async () => {
  const mirror = await startMirror();
  const { outcome, measures, facts, walk: walked } = await walk(mirror.baseUrl, watched(mirror));
  expect(outcome).toBe("ok");
  expect(facts).toEqual({ walk: "served", servedBy: mirror.baseUrl });
  const { infoMs = 0, modMs = 0, checksumsMs = 0, zipMs = 0, totalMs, requestCount } = measures;
  expect(infoMs + modMs + checksumsMs + zipMs).toBeCloseTo(totalMs ?? 0, 6);
  expect(requestCount).toBe(mirror.log.length);
  expect(walked?.totalMs).toBe(totalMs);
});

test("a chain that serves nothing fails as the go command would, and tells how it was walked", async () => {
  const [first, second] = [await startMirror(), await startMirror()];
  first.order({ kind: "status", status: 503 });
  const observation = await walk(`${first.baseUrl},${second.baseUrl}`, watched(second));
  expect(observation).toMatchObject({
    outcome: "failed",
    error: "http_5xx",
    detail: "HTTP 503",
    facts: { walk: "failed" },
    walk: { result: "failed", operations: [{ operation: "info", steps: [{ status: 503 }] }] },
  });
  expect(second.log).toEqual([]);
});

test("a chain whose second proxy serves is well, however its first one failed", async () => {
  const [first, second] = [await startMirror(), await startMirror()];
  first.order({ kind: "status", status: 503 });
  const { outcome, facts } = await walk(`${first.baseUrl}|${second.baseUrl}`, watched(second));
  expect({ outcome, facts }).toEqual({
    outcome: "ok",
    facts: { walk: "served", servedBy: second.baseUrl },
  });
});

test("a mirror that is behind, its mirror of the checksum database as well, serves those who use no other", async () => {
  const releases = [{ version: "v1.0.0" }, { version: "v1.1.0", publishedAt: Date.now() - minutes(1) }];
  const modules = [{ path: "example.com/hello", releases }];
  const [ahead, behind] = [await startMirror({ modules }), await startMirror({ modules, lagMs: hours(1) })];
  const memory = new Memory();
  for (const { baseUrl } of [ahead, behind]) {
    expect(await walk(baseUrl, watched(ahead), memory)).toMatchObject({ outcome: "ok" });
  }
});

test("who wants to be left alone is asked once, and everybody is told what he said", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  try {
    const memory = new Memory();
    const [first, second] = [await startMirror(), await startMirror()];
    const undo = first.order({ kind: "status", status: 429, retryAfterSeconds: 120 });
    const look = () => walk(`${first.baseUrl}|${second.baseUrl}`, watched(second), memory);
    const { walk: walked } = await look();
    expect(walked?.operations.map(({ steps }) => steps[0]?.error)).toEqual(
      Array.from({ length: 4 }, () => "rate_limited"),
    );
    expect(first.log).toHaveLength(1);
    undo();
    vi.setSystemTime(Date.now() + minutes(1));
    expect((await look()).facts["servedBy"]).toBe(second.baseUrl);
    expect(first.log).toHaveLength(1);
    vi.setSystemTime(Date.now() + minutes(1));
    expect((await look()).facts["servedBy"]).toBe(first.baseUrl);
  } finally {
    vi.useRealTimers();
  }
});

test("a zip that is larger than what may be got all the time is not taken", async () => {
  const releases = [{ version: canary.version, fillerBytes: 17 * 1_024 * 1_024 }];
  const mirror = await startMirror({ modules: [{ path: canary.module, releases }] });
  const { error, measures } = await walk(mirror.baseUrl, watched(mirror));
  expect(error).toBe("body_too_large");
  expect(measures["receivedBytes"]).toBeLessThan(17 * 1_024 * 1_024);
});

test("an address that we may not ask says nothing of the chain", async () => {
  const mirror = await startMirror();
  const observation = await walk(`http://10.255.255.1:8080|${mirror.baseUrl}`, watched(mirror));
  expect(observation).toMatchObject({ outcome: "unknown", error: "target_refused" });
  expect(mirror.log).toEqual([]);
});

test("a proxy that keeps everybody waiting makes the go command hang", async () => {
  const mirror = await startMirror();
  mirror.order({ kind: "stall" });
  const observation = await runProbe(
    "chain",
    { role: "chain", baseUrl: `${mirror.baseUrl}|off` },
    { canary, log: null, outbound: loopbackOutbound({ silenceMs: 100 }) },
  );
  expect(observation).toMatchObject({ error: "timeout_headers", walk: { result: "hangs" } });
});
