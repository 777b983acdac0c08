import { expect, it } from "vitest";
import { listingOf } from "./listing.ts";

it.each([
  [["v0.1.0", "v1.0.0", "v1.1.0-rc.1"], "v1.0.0"],
  [["v0.1.0-alpha", "v0.1.0-beta"], "v0.1.0-beta"],
  [["v0.35.1", "v11.0.0+incompatible"], "v0.35.1"],
  [["v2.0.0+incompatible", "v11.0.0+incompatible"], "v11.0.0+incompatible"],
  [["v1.0.0", `v${"9".repeat(200)}.0.0`], "v1.0.0"],
  [[], null],
])("the newest of %j is %s", (versions, newest) => {
  expect(listingOf({ versions }).newest).toBe(newest);
});

it("has the same digest however often a version is listed", () => {
  const once = listingOf({ versions: ["v1.0.0", "v1.1.0"] });
  expect(listingOf({ versions: ["v1.0.0", "v1.0.0", "v1.1.0"] })).toEqual(once);
  expect(once).toMatchObject({ count: 2, digest: "35e1a0fd8abaaf20" });
});
