import { expect, it } from "vitest";
import enConformance from "../messages/en-conformance.ts";
import zhCNConformance from "../messages/zh-CN-conformance.ts";
import { ruleNameSchema } from "./card.ts";
import { conformanceRules } from "./conformance-rules.ts";

const names = Object.keys(conformanceRules);

it.each([
  ["en", enConformance],
  ["zh-CN", zhCNConformance],
])("%s says of every rule what it asks", (_locale, { conformance }) => {
  expect(Object.keys(conformance.rule)).toEqual(names);
});

it.each(Object.entries(conformanceRules))("%s says where it is written down", (name, { source }) => {
  expect(ruleNameSchema.parse(name)).toBe(name);
  expect(new URL(source).protocol).toBe("https:");
});
