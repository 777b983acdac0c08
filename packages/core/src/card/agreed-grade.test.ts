import { expect, it } from "vitest";
import { agreedGrade } from "./agreed-grade.ts";
import type { Grade } from "./card.ts";

it.each<{ said: Grade[]; agreed: Grade }>([
  { said: [], agreed: "unknown" },
  { said: ["unknown", "unknown"], agreed: "unknown" },
  { said: ["unknown", "unknown", "pass"], agreed: "pass" },
  { said: ["pass", "fail", "pass"], agreed: "pass" },
  { said: ["pass", "fail"], agreed: "fail" },
  { said: ["warn", "pass"], agreed: "warn" },
  { said: ["fail", "warn", "warn"], agreed: "warn" },
  { said: ["not-applicable", "pass"], agreed: "pass" },
  { said: ["not-applicable"], agreed: "not-applicable" },
])("of $said most say $agreed", ({ said, agreed }) => {
  expect(agreedGrade(said)).toBe(agreed);
});
