import { expect, it } from "vitest";
import { runAt, runPath } from "./run-address.ts";

const run = {
  mirror: "goproxy-cn",
  kind: "availability",
  vantage: "cn-east",
  scheduledAt: "2026-11-21T14:05:00.000Z",
  attempt: 2,
} as const;

it("reads the address that it wrote", () => {
  expect(runPath(run)).toBe("/mirrors/goproxy-cn/runs/availability/cn-east/2026-11-21T14%3A05%3A00.000Z/2");
  expect(runAt(runPath(run))).toEqual(run);
  expect(runAt(runPath(run).replaceAll("%3A", ":"))).toEqual(run);
});

it.each([
  "/mirrors/goproxy-cn",
  "/mirrors/goproxy-cn/runs/chain/cn-east/2026-11-21T14:05:00.000Z/2",
  "/mirrors/goproxy-cn/runs/colour/cn-east/2026-11-21T14:05:00.000Z/2",
  "/mirrors/goproxy-cn/runs/tls/CN/2026-11-21T14:05:00.000Z/2",
  "/mirrors/goproxy-cn/runs/tls/cn-east/2026-11-21T14:05:00Z/2",
  "/mirrors/goproxy-cn/runs/tls/cn-east/2026-13-21T14:05:00.000Z/2",
  "/mirrors/goproxy-cn/runs/tls/cn-east/2026-11-21T14:05:00.000Z/x",
])("%s is the address of no run", (path) => {
  expect(runAt(path)).toBeUndefined();
});
