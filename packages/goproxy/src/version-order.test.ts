import * as fc from "fast-check";
import { expect, it } from "vitest";
import { compareVersions, sortVersions } from "./version-order.ts";
import { canonicalVersion } from "./version.ts";

const number = fc.nat(12);
const label = fc.constantFrom("", "-0", "-1", "-9", "-10", "-a", "-a.1", "-a.b", "-rc.1", "-rc.1.0", "--");
const build = fc.constantFrom("", "+incompatible", "+b", "+1.2");
const version = fc.oneof(
  fc
    .tuple(number, number, number, label, build)
    .map(([x, y, z, pre, meta]) => `v${x}.${y}.${z}${pre}${meta}`),
  number.map((major) => `v${major}`),
  fc.string(),
);

it("comparing is a total order of what versions stand for", () => {
  fc.assert(
    fc.property(version, version, version, (a, b, c) => {
      expect(compareVersions(a, a)).toBe(0);
      expect(compareVersions(a, b)).toBe(0 - compareVersions(b, a));
      fc.pre(compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0);
      expect(compareVersions(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});

it("the canonical spelling compares equal and is its own", () => {
  fc.assert(
    fc.property(version, (one) => {
      const canonical = canonicalVersion(one);
      fc.pre(canonical !== "");
      expect(compareVersions(one, canonical)).toBe(0);
      expect(canonicalVersion(canonical)).toBe(canonical);
    }),
  );
});

it("the order of a sorted list does not depend on the order before", () => {
  fc.assert(
    fc.property(fc.array(version), (versions) => {
      expect(sortVersions(versions.toReversed())).toEqual(sortVersions(versions));
    }),
  );
});

it("numbers beyond 2^53 are compared digit by digit", () => {
  expect(compareVersions("v9007199254740993.0.0", "v9007199254740992.0.0")).toBe(1);
});
