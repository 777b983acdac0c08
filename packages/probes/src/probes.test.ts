import { readdir } from "node:fs/promises";
import { MirrorFailure, observationSchema, probeKinds } from "@heliograph/core";
import { startFakeMirror, type FakeMirror } from "@heliograph/fake-mirror";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { observe } from "./observe.ts";
import { probes } from "./probes.ts";
import { loopbackOutbound, runOf, surroundings, watched } from "./testing/run.ts";

let mirror: FakeMirror;
beforeAll(async () => {
  mirror = await startFakeMirror();
});
afterAll(() => mirror.close());

test("the folder is the list", async () => {
  const files = await readdir(new URL("kinds", import.meta.url));
  const kinds = files.filter((file) => !file.endsWith(".test.ts")).map((file) => file.replace(/\.ts$/, ""));
  expect(kinds.toSorted()).toEqual(Object.keys(probes).toSorted());
  expect(Object.keys(probes).toSorted()).toEqual([...probeKinds].toSorted());
});

const around = () => ({
  ...surroundings(),
  canary: { module: "example.com/hello", version: "v1.0.0" },
  references: [mirror.baseUrl, mirror.baseUrl],
  basket: ["example.com/hello"],
  log: watched(mirror),
  onBug: (error: unknown) => {
    throw error;
  },
});

describe.each(Object.entries(probes))("%s", (name, probe) => {
  test("is named as its file, in both languages, and ends before it is due again", () => {
    expect(probe.kind).toBe(name);
    expect(probe.title.en).not.toBe("");
    expect(probe.title["zh-CN"]).not.toBe("");
    expect(probe.timeoutMs).toBeLessThan(probe.everyMs);
    expect(probe.byteBudget).toBeGreaterThan(0);
  });

  test("makes a well-formed observation of a mirror that is well", async () => {
    const observation = await observe(probe, runOf(probe.kind, { baseUrl: mirror.baseUrl }), around());
    expect(observationSchema.parse(observation)).toEqual(observation);
    expect(observation).toMatchObject({ outcome: "ok", error: "ok", detail: "" });
    for (const measure of Object.keys(observation.measures))
      expect(measure).toMatch(/(?:Ms|Bytes|Count|Ratio|Mbps)$/);
  });

  test("looks at mirrors of every role that it names", async () => {
    for (const role of probe.roles) {
      const baseUrl = role === "checksum-database" ? mirror.sumdbUrl : mirror.baseUrl;
      const observation = await observe(probe, runOf(probe.kind, { role, baseUrl }), around());
      expect(observation).toMatchObject({ outcome: "ok", detail: "" });
    }
  });

  test("makes a well-formed observation of an address where nobody is", async () => {
    const gone = "http://127.0.0.1:1";
    const observation = await observe(probe, runOf(probe.kind, { baseUrl: gone }), {
      ...around(),
      references: [gone, gone],
    });
    expect(observationSchema.parse(observation)).toEqual(observation);
    expect(observation.outcome).not.toBe("ok");
    expect(observation.detail).not.toBe("");
  });

  test("calls an error of our own internal, never the mirror's", async () => {
    const bugs: unknown[] = [];
    const bug = new TypeError("a bug");
    const observation = await observe(probe, runOf(probe.kind), {
      ...around(),
      outbound: { ...loopbackOutbound(), get: () => Promise.reject(bug) },
      onBug: (error) => bugs.push(error),
    });
    expect(observation).toMatchObject({ outcome: "unknown", error: "internal" });
    expect(bugs).toEqual([bug]);
  });

  test("stops when nobody wants the result any more", async () => {
    const leaving = new AbortController();
    const undo = mirror.order({ kind: "stall" });
    const before = mirror.log.length;
    const observed = observe(probe, runOf(probe.kind, { baseUrl: mirror.baseUrl }), {
      ...around(),
      signal: leaving.signal,
      onBug: () => undefined,
    });
    await expect.poll(() => mirror.log.length).toBeGreaterThan(before);
    leaving.abort(new Error("leaving"));
    expect(await observed).toMatchObject({ outcome: "unknown", error: "internal" });
    undo();
  });
});

test("why a mirror failed is said in characters that can be recorded", async () => {
  const failure = new MirrorFailure("protocol_error", "it said \0 and \uD800");
  const observation = await observe(probes.availability, runOf("availability"), {
    ...around(),
    outbound: { ...loopbackOutbound(), get: () => Promise.reject(failure) },
    onBug: () => undefined,
  });
  expect(observationSchema.parse(observation).detail).toBe("it said \uFFFD and \uFFFD");
});
