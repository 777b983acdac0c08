import { hours, type Grade } from "@heliograph/core";
import { expect, it } from "vitest";
import { conformanceOf, ruleOf } from "../../../testing/card-fixture.ts";
import { ago, asOf } from "../../../testing/fixture.ts";
import { cardVerdict } from "./card-verdict.ts";

const card = conformanceOf("goproxy-io");
const rulesOf = (grades: readonly Grade[]) => grades.map((grade, at) => ruleOf(`rule-${at}`, { grade }));

it("counts what applies, and leaves out what does not or could not be told", () => {
  const rules = rulesOf(["pass", "pass", "warn", "fail", "unknown", "not-applicable"]);
  expect(cardVerdict({ ...card, rules }, asOf)).toEqual({
    kind: "told",
    counts: { pass: 2, warn: 1, fail: 1, unknown: 1, "not-applicable": 1 },
    applying: 4,
  });
});

it.each([
  { given: "nobody looks", card: { lookedAt: null, everyMs: null }, kind: "off" },
  { given: "the first look is awaited", card: { lookedAt: null, everyMs: hours(6) }, kind: "never" },
  { given: "three looks are overdue", card: { lookedAt: ago(hours(19)), everyMs: hours(6) }, kind: "stale" },
  { given: "two looks are overdue", card: { lookedAt: ago(hours(17)), everyMs: hours(6) }, kind: "told" },
])("is $kind while $given", ({ card: changed, kind }) => {
  expect(cardVerdict({ ...card, ...changed }, asOf).kind).toBe(kind);
});

it("tells nothing where no rule could be told", () => {
  expect(cardVerdict({ ...card, rules: rulesOf(["unknown", "not-applicable"]) }, asOf).kind).toBe("untold");
});
