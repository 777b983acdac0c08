import { probes } from "@heliograph/probes";
import { expect, test } from "vitest";
import { openWaysOut } from "./ways-out.ts";

test("what takes but a moment shares no way out with long downloads, nor our own network with mirrors", () => {
  const waysOut = openWaysOut("", []);
  expect(waysOut.of(probes.freshness)).toBe(waysOut.of(probes.availability));
  expect(waysOut.of(probes["log-view"])).toBe(waysOut.of(probes.integrity));
  expect(new Set(Object.values(probes).map((probe) => waysOut.of(probe))).size).toBe(3);
  waysOut.close();
});
