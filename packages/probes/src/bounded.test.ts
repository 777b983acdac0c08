import { integritySchema, type Finding } from "@heliograph/core";
import { expect, test } from "vitest";
import { boundedIntegrity } from "./bounded.ts";

test("whatever a mirror says is told in texts that can be recorded", () => {
  const long = `\0\uD800${"a".repeat(5_000)}`;
  const finding: Finding = {
    cause: "content_invalid",
    subject: long,
    part: "info",
    detail: long,
    expected: long,
    received: long,
    confirmed: true,
    heads: [],
    against: null,
    evidence: null,
  };
  const view = {
    log: "log",
    supported: true,
    head: null,
    relation: null,
    against: null,
    proof: [],
    detail: long,
  };
  const integrity = boundedIntegrity({ contents: [], views: [view], findings: [finding] });
  expect(integritySchema.parse(integrity)).toEqual(integrity);
  expect(integrity.findings[0]?.detail).toMatch(/^\uFFFD\uFFFDa{998}$/);
});
