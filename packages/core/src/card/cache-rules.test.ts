import { expect, it } from "vitest";
import enCache from "../messages/en-cache.ts";
import zhCNCache from "../messages/zh-CN-cache.ts";
import { ruleNameSchema } from "./card.ts";
import { cacheRules } from "./cache-rules.ts";

const names = Object.keys(cacheRules);

it.each([
  ["en", enCache],
  ["zh-CN", zhCNCache],
])("%s says of every rule what it asks", (_locale, { cache }) => {
  expect(Object.keys(cache.rule)).toEqual(names);
});

it.each(Object.entries(cacheRules))("%s says where it is written down", (name, { source }) => {
  expect(ruleNameSchema.parse(name)).toBe(name);
  expect(new URL(source).protocol).toBe("https:");
});
