import { drillFaults, operations, type OperationWalk, type ShownDrill } from "@heliograph/core";
import { expect, it } from "vitest";
import { ago } from "../testing/fixture.ts";
import { drilled, endingOf, faultsInOrder, faultsOf } from "./drilled.ts";

const operationOf = (operation: OperationWalk["operation"], servedBy: string | null): OperationWalk => ({
  operation,
  result: servedBy === null ? "failed" : "served",
  servedBy,
  totalMs: 100,
  steps: [],
});

const drillOf = (vantage: string, switchMs: number | null, servedBy: string | null): ShownDrill => ({
  vantage,
  at: ago(switchMs ?? 0),
  hop: 0,
  fault: "refused",
  switchMs,
  baselineMs: 200,
  walk: {
    result: servedBy === null ? "failed" : "served",
    totalMs: 400 + (switchMs ?? 0),
    operations: operations.map((operation) => operationOf(operation, servedBy)),
  },
});

it("says what lies in the middle, and between what", () => {
  const drills = [
    drillOf("a", 90, "https://c.d"),
    drillOf("b", 10, "https://c.d"),
    drillOf("c", 30, "direct"),
  ];
  expect(drilled(drills)).toEqual({
    switching: { p50Ms: 30, fromMs: 10, toMs: 90 },
    totalMs: 430,
    baselineMs: 200,
    endings: ["https://c.d", "direct"],
    at: ago(10),
  });
});

it("has no switch time where nobody went on, and nothing where nobody drilled", () => {
  expect(drilled([drillOf("a", null, null)])).toMatchObject({ switching: undefined, endings: ["failed"] });
  expect(drilled([])).toBeUndefined();
});

it("ends a walk with whoever gave the zip", () => {
  const walk = drillOf("a", 1, "https://a.b").walk;
  const elsewhere = walk.operations.map((each) =>
    each.operation === "zip" ? { ...each, servedBy: "https://c.d" } : each,
  );
  expect(endingOf({ ...walk, operations: elsewhere })).toBe("https://c.d");
  expect(endingOf({ ...walk, result: "hangs" })).toBe("hangs");
});

it("knows every fault, and that there is no bad certificate without TLS", () => {
  expect(faultsInOrder.toSorted()).toEqual(drillFaults.toSorted());
  expect(faultsOf("https://a.b")).toEqual(faultsInOrder);
  expect(faultsOf("http://a.b")).not.toContain("bad_certificate");
});
