import { expect, test } from "vitest";
import { matchesPrefixPatterns } from "./prefix-patterns.ts";

test.each([
  { patterns: "*.corp.example.com,rsc.io/private", path: "rsc.io/private/quux", match: true },
  { patterns: "rsc.io/private", path: "rsc.io/privateer", match: false },
  { patterns: "rsc.io/*/x", path: "rsc.io/a/x/y", match: true },
  { patterns: "rsc.io/*a*b", path: "rsc.io/caabab", match: true },
  { patterns: "rsc.io/*a*b", path: "rsc.io/caaba", match: false },
  { patterns: "rsc.io/[^q-s]uote", path: "rsc.io/puote", match: true },
  { patterns: "rsc.io/[]", path: "rsc.io/]", match: false },
  { patterns: "rsc.io/[\\]]", path: "rsc.io/]", match: true },
  { patterns: "", path: "rsc.io/quote", match: false },
])("$patterns takes $path: $match", ({ patterns, path, match }) => {
  expect(matchesPrefixPatterns(patterns, path)).toBe(match);
});

test("many stars against a long path take no time", () => {
  expect(matchesPrefixPatterns(`${"*a".repeat(200)}b`, "a".repeat(4_000))).toBe(false);
});
