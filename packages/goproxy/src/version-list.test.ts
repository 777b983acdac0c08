import * as fc from "fast-check";
import { expect, it } from "vitest";
import { parseVersionList } from "./version-list.ts";

it("shuffled, doubled, with blanks and rubbish between, a list says the same", () => {
  const tidy = parseVersionList("v1.0.0\nv1.1.0\n");
  const untidy = parseVersionList("\r\n v1.1.0\t\r\nlatest\n\n<p>\n\u00e9\ufffd\nv1.0.0");
  expect(untidy).toEqual({ ...tidy, invalidLineCount: 3 });
});

it("a line that begins with a byte-order mark does not begin with a version", () => {
  expect(parseVersionList("\ufeffv1.0.0\nv1.1.0")).toMatchObject({
    versions: ["v1.1.0"],
    invalidLineCount: 1,
  });
});

it("any text is a list, and what is read from it is read again", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom("v1", "v1.2.3", "v2.0.0-a"))), (lines) => {
      const { versions } = parseVersionList(lines.join("\n"));
      expect(parseVersionList(versions.join("\n"))).toMatchObject({ versions, invalidLineCount: 0 });
    }),
  );
});

it.each([
  { name: "digits", line: `v${"1".repeat(4_000_000)}x` },
  { name: "identifiers", line: `v1.0.0-${"a.".repeat(2_000_000)}!` },
  { name: "almost pseudo-versions", line: `v1.0.0-${"0.20240101000000-a.".repeat(200_000)}!` },
  { name: "spaces", line: `${" ".repeat(4_000_000)}!` },
])("a line of 4 MB of $name is no version and does no harm", ({ line }) => {
  expect(parseVersionList(line)).toMatchObject({ versions: [], invalidLineCount: 1 });
});
