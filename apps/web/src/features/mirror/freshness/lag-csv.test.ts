import { expect, it } from "vitest";
import { lagCsv } from "./lag-csv.ts";

it("leaves an end that is not known empty", () => {
  const series = [
    {
      at: "2026-11-21T14:00:00.000Z",
      arrived: 2,
      missing: 1,
      p50: { atLeastMs: 1_000, atMostMs: 31_000 },
      p95: { atLeastMs: 2_000, atMostMs: null },
    },
  ];
  expect(lagCsv({ series }).split("\r\n")).toEqual([
    "at,arrived,missing,p50_at_least_ms,p50_at_most_ms,p95_at_least_ms,p95_at_most_ms",
    "2026-11-21T14:00:00.000Z,2,1,1000,31000,2000,",
    "",
  ]);
});
