import { expect, it } from "vitest";
import { justAfter } from "./just-after.ts";

it.each([
  ["2026-11-21T12:00:00.123456Z", "2026-11-21T12:00:00.123456001Z"],
  ["2026-11-21T12:00:00Z", "2026-11-21T12:00:00.000000001Z"],
  ["2026-11-21T12:00:00.999999999Z", "2026-11-21T12:00:01.000Z"],
  ["2026-11-21T12:00:00.0000000001+08:00", "2026-11-21T12:00:00.0000000002+08:00"],
])("the moment after %s is %s", (moment, next) => {
  expect(justAfter(moment)).toBe(next);
});
