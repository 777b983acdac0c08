import { expect, it } from "vitest";
import enTls from "../messages/en-tls.ts";
import zhCNTls from "../messages/zh-CN-tls.ts";
import { ruleNameSchema } from "./card.ts";
import { tlsRules } from "./tls-rules.ts";

const names = Object.keys(tlsRules);

it.each([
  ["en", enTls],
  ["zh-CN", zhCNTls],
])("%s says of every rule what it asks", (_locale, { tls }) => {
  expect(Object.keys(tls.rule)).toEqual(names);
});

it.each(Object.entries(tlsRules))("%s says where it is written down", (name, { source }) => {
  expect(ruleNameSchema.parse(name)).toBe(name);
  expect(new URL(source).protocol).toBe("https:");
});
