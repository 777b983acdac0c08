import { expect, it } from "vitest";
import { lengthOf, longestPhase, waterfallSteps } from "./waterfall-steps.ts";

const slow = { startedMs: 100, phases: { dnsMs: 10, connectMs: 20, ttfbMs: 300, bodyMs: 5 } };

it("puts the phases of a request one after the other", () => {
  expect(waterfallSteps(slow)).toEqual([
    { phase: "dnsMs", fromMs: 100, toMs: 110 },
    { phase: "connectMs", fromMs: 110, toMs: 130 },
    { phase: "ttfbMs", fromMs: 130, toMs: 430 },
    { phase: "bodyMs", fromMs: 430, toMs: 435 },
  ]);
  expect(lengthOf(slow)).toBe(335);
});

it("leaves out what took no time", () => {
  expect(waterfallSteps({ startedMs: 0, phases: { dnsMs: 0 } })).toEqual([]);
});

it("finds the phase that took the most of all requests together", () => {
  expect(longestPhase([slow, { phases: { connectMs: 500 } }])).toEqual({
    phase: "connectMs",
    spentMs: 520,
    totalMs: 835,
  });
  expect(longestPhase([{ phases: {} }])).toBeUndefined();
});
