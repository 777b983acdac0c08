import { expect, it } from "vitest";
import { patternExamples } from "./pattern-examples.ts";

it.each([
  {
    pattern: "*.corp.example.com",
    covered: ["git.corp.example.com/tool", "git.git.corp.example.com/tool"],
    missed: ["corp.example.com/tool"],
  },
])("$pattern covers and misses what it looks like", ({ pattern, covered, missed }) => {
  const [examples] = patternExamples(pattern);
  expect(examples?.missed).toEqual(missed);
  expect(examples?.covered.length).toBeGreaterThan(covered.length - 1);
});

it.each([
  { pattern: "corp.example.com", missed: "git.corp.example.com/tool", covered: "corp.example.com/tool" },
  { pattern: "github.com/acme", missed: "github.com", covered: "github.com/acme/tool" },
  { pattern: "rsc.io/*", missed: "rsc.io", covered: "rsc.io/team" },
  { pattern: "a.b/", missed: "git.a.b/tool", covered: "a.b/tool" },
])("$pattern covers $covered and not $missed", ({ pattern, missed, covered }) => {
  const [examples] = patternExamples(pattern);
  expect(examples?.covered).toContain(covered);
  expect(examples?.missed).toContain(missed);
});

it("takes spaces for a part of a pattern, as go does", () => {
  const [, second] = patternExamples("a.b, c.d");
  expect(second).toMatchObject({ pattern: " c.d", covered: [] });
});

it("explains no empty pattern", () => {
  expect(patternExamples(",, ,")).toEqual([]);
});
