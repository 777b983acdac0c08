import { startMirror } from "@heliograph/fake-mirror/testing";
import { expect, test } from "vitest";
import { Memory } from "../memory/memory.ts";
import { runProbe, watched } from "../testing/run.ts";

const canary = { module: "example.com/hello", version: "v1.0.0" };

test("every fault of every proxy is told, and how long all took without", async () => {
  const [first, second] = [await startMirror(), await startMirror()];
  const { outcome, measures, drills, walk } = await runProbe(
    "drill",
    { role: "chain", baseUrl: `${first.baseUrl}|${second.baseUrl},off` },
    { canary, log: watched(second) },
  );
  expect({ outcome, walk }).toEqual({ outcome: "ok", walk: undefined });
  expect(drills).toHaveLength(16);
  expect(measures["drillCount"]).toBe(16);
  for (const { baselineMs } of drills ?? []) expect(baselineMs).toBe(measures["baselineMs"]);
});

test("a chain that serves nothing as it is has no drills", async () => {
  const mirror = await startMirror();
  mirror.order({ kind: "status", status: 502 });
  const observation = await runProbe("drill", { role: "chain", baseUrl: mirror.baseUrl }, { canary });
  expect(observation).toMatchObject({ outcome: "failed", error: "http_5xx" });
  expect(observation).not.toHaveProperty("drills");
});

test("drills end when somebody wants to be left alone", async () => {
  const [first, second] = [await startMirror(), await startMirror()];
  first.order({ kind: "status", status: 429, retryAfterSeconds: 600 });
  const memory = new Memory();
  const { drills } = await runProbe(
    "drill",
    { role: "chain", baseUrl: `${first.baseUrl}|${second.baseUrl}` },
    { canary, log: watched(second), memory },
  );
  expect(drills).toHaveLength(1);
  expect(first.log).toHaveLength(1);
});
