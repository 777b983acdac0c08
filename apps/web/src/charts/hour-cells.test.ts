import type { Hour } from "@heliograph/core";
import { expect, it } from "vitest";
import { extremesOf, hourCells } from "./hour-cells.ts";

const hour = (vantage: string, at: number, p50TtfbMs: number | null, p50Mbps: number | null): Hour => ({
  vantage,
  hour: at,
  ttfbCount: p50TtfbMs === null ? 0 : 40,
  p50TtfbMs,
  transferCount: p50Mbps === null ? 0 : 3,
  p50Mbps,
});
const hours = [hour("cn-east", 3, 60, 20), hour("us-east", 3, 900, null), hour("cn-east", 9, 30, 48)];

it("has a row of a day for each vantage that looked, as the vantages stand", () => {
  const rows = hourCells(hours, "ttfb", ["us-east", "eu-west", "cn-east"]);
  expect(rows.map((row) => row[0]?.vantage)).toEqual(["us-east", "cn-east"]);
  expect(rows.map((row) => row.length)).toEqual([24, 24]);
  expect(rows[1]?.[3]).toEqual({ vantage: "cn-east", hour: 3, count: 40, value: 60, shade: 2 });
  expect(rows[1]?.[4]).toEqual({ vantage: "cn-east", hour: 4, count: 0, value: null, shade: 0 });
});

it("keeps a vantage that is known no more", () => {
  expect(hourCells(hours, "rate", []).map((row) => row[0]?.vantage)).toEqual(["cn-east", "us-east"]);
});

it("finds the highest and the lowest of the hours that have a figure", () => {
  expect(extremesOf(hourCells(hours, "rate", []))).toEqual({
    highest: { vantage: "cn-east", hour: 9, value: 48 },
    lowest: { vantage: "cn-east", hour: 3, value: 20 },
  });
  expect(extremesOf(hourCells([], "rate", []))).toBeUndefined();
});
