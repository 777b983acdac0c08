import { expect, it } from "vitest";
import { isRelease } from "./is-release.ts";

it.each([
  ["example.com/m", "v1.2.3", true],
  ["example.com/m", "v1.2.3-rc.1", true],
  ["example.com/m/v2", "v2.0.0", true],
  ["example.com/m", "v2.0.0", false],
  ["example.com/m", "v2.0.0+incompatible", false],
  ["example.com/m", "v1.2", false],
  ["example.com/m", "v1.2.3+build", false],
  ["example.com/m", "v0.0.0-20260101000000-0123456789ab", false],
  ["example.com/m", `v1.0.0-${"x".repeat(600)}`, false],
  ["golang.org/toolchain", "v0.0.1-go1.26.0.linux-amd64", false],
  ["no host/m", "v1.0.0", false],
])("%s@%s: %s", (module, version, expected) => {
  expect(isRelease(module, version)).toBe(expected);
});
