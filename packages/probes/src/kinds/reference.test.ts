import { startFakeMirror, type FakeMirror } from "@heliograph/fake-mirror";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { runProbe } from "../testing/run.ts";

const gone = "http://127.0.0.1:1";
let host: FakeMirror;
beforeAll(async () => {
  host = await startFakeMirror();
});
afterEach(() => host.clear());
afterAll(() => host.close());

const look = (references: readonly string[]) => runProbe("reference", {}, { references });

test("two reachable hosts are enough", async () => {
  const { outcome, measures } = await look([host.baseUrl, gone, host.baseUrl]);
  expect(outcome).toBe("ok");
  expect(measures).toEqual({ referenceCount: 3, reachableCount: 2 });
});

test("with fewer than two we are isolated", async () => {
  const { outcome, error, detail } = await look([gone, gone, host.baseUrl]);
  expect({ outcome, error }).toEqual({ outcome: "unknown", error: "agent_isolated" });
  expect(detail).toBe("1 of 3 reference hosts can be reached");
});

test("an error page and a connection cut short are answers too", async () => {
  host.order({ kind: "status", status: 500, times: 1 });
  host.order({ kind: "reset", times: 2 });
  expect((await look([host.baseUrl, host.baseUrl])).outcome).toBe("ok");
});

test("who configures no reference hosts is never isolated, and of one that one is needed", async () => {
  expect((await look([])).outcome).toBe("ok");
  expect((await look([host.baseUrl])).outcome).toBe("ok");
  expect((await look([gone])).outcome).toBe("unknown");
});
