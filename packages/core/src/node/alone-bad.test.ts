import { describe, expect, it } from "vitest";
import { aloneBad, type NodeRuns } from "./alone-bad.ts";

const [x, y, z] = ["192.0.2.1", "192.0.2.2", "2001:db8::3"];

/** What a vantage saw of an address: so many runs, so many of them failed. */
const saw = (vantage: string, address: string, runs: number, failed: number): NodeRuns => ({
  address,
  vantage,
  runs,
  failed,
});

describe("a node alone is bad", () => {
  it.each([
    { what: "when a vantage reaches the others", runs: [saw("a", x, 20, 20), saw("a", y, 20, 0)] },
    { what: "when half of what it is asked fails", runs: [saw("a", x, 20, 10), saw("a", y, 20, 2)] },
    {
      what: "when two vantages that reach no other say so",
      runs: [saw("a", x, 20, 20), saw("b", x, 20, 19), saw("c", y, 20, 0)],
    },
    {
      what: "among many, of either family",
      runs: [saw("a", x, 9, 0), saw("a", y, 9, 9), saw("a", z, 9, 0), saw("b", z, 9, 0)],
    },
    { what: "whatever too few runs say", runs: [saw("a", x, 9, 9), saw("a", y, 9, 0), saw("b", y, 2, 2)] },
  ])("$what", ({ runs }) => {
    const bad = runs.find(({ failed }) => failed > 8)?.address;
    expect(aloneBad(runs)).toBe(bad);
  });
});

describe("no node alone is bad", () => {
  it.each([
    { what: "where there is none", runs: [] },
    { what: "where there is one", runs: [saw("a", x, 20, 20), saw("b", x, 20, 20)] },
    { what: "where all are bad", runs: [saw("a", x, 20, 20), saw("a", y, 20, 20)] },
    { what: "where another is not well", runs: [saw("a", x, 20, 20), saw("a", y, 20, 4)] },
    { what: "where two are", runs: [saw("a", x, 9, 9), saw("a", y, 9, 9), saw("a", z, 9, 0)] },
    {
      what: "where it works for others",
      runs: [saw("a", x, 20, 20), saw("b", x, 20, 0), saw("a", y, 20, 0)],
    },
    { what: "where that may be the way of one vantage", runs: [saw("a", x, 20, 20), saw("b", y, 20, 0)] },
    { what: "by too few runs", runs: [saw("a", x, 2, 2), saw("a", y, 20, 0)] },
  ])("$what", ({ runs }) => {
    expect(aloneBad(runs)).toBeUndefined();
  });
});
