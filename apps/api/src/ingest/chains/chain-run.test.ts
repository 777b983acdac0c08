import type { Walk } from "@heliograph/core";
import { expect, it } from "vitest";
import { foreignTo } from "./chain-run.ts";

const proxy = "https://goproxy.cn";
const chain = {
  id: 1,
  slug: "alone",
  goproxy: proxy,
  hops: [{ source: proxy, fallBackOnAnyError: false, mirrorId: null }],
};

const walkThrough = (...sources: string[]): Walk => ({
  result: "served",
  totalMs: 1,
  operations: [
    {
      operation: "checksums",
      result: "served",
      servedBy: sources.at(-1) ?? null,
      totalMs: 1,
      steps: sources.map((source) => ({ source, outcome: "ok", error: "ok", status: 200, ms: 1 })),
    },
  ],
});

it("takes a walk that reaches the checksum database itself, though the list has no direct", () => {
  expect(foreignTo(chain, { walk: walkThrough(proxy, "direct") })).toBeUndefined();
});

it("refuses a walk that names somebody else", () => {
  expect(foreignTo(chain, { walk: walkThrough(proxy, "https://elsewhere.example") })).toMatchObject({
    field: "walk",
  });
});
