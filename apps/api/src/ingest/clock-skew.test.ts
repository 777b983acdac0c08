import { expect, it } from "vitest";
import { clockSkewMs } from "./clock-skew.ts";

const now = 1_000_000_000;

it.each([
  { name: "a good clock is right", message: "heartbeat", aheadMs: 1_500, knownMs: 0, skewMs: 0 },
  {
    name: "a clock ten minutes ahead is noticed",
    message: "heartbeat",
    aheadMs: 600_000,
    knownMs: 0,
    skewMs: 600_000,
  },
  {
    name: "and keeps its value when it wavers",
    message: "heartbeat",
    aheadMs: 601_000,
    knownMs: 600_000,
    skewMs: 600_000,
  },
  { name: "until it is set right", message: "heartbeat", aheadMs: -300, knownMs: 600_000, skewMs: 0 },
  {
    name: "a batch long under way is no wrong clock",
    message: "batch",
    aheadMs: -20_000,
    knownMs: 0,
    skewMs: 0,
  },
  {
    name: "a clock that jumped since the heartbeat shows in a batch",
    message: "batch",
    aheadMs: -86_400_000,
    knownMs: 0,
    skewMs: -86_400_000,
  },
] as const)("$name", ({ message, aheadMs, knownMs, skewMs }) => {
  expect(clockSkewMs(message, { sentAt: now + aheadMs, now, knownMs })).toBe(skewMs);
});
