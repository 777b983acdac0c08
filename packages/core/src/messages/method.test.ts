import { expect, it } from "vitest";
import { thresholdsSchema } from "../thresholds.ts";
import { locales, messagesAbout } from "./messages.ts";

const thresholdNames = Object.keys(thresholdsSchema.shape);

const placeholdersOf = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);

it.each(locales)(
  "in %s the rules of judgement have their numbers from the program, and tell of all of them",
  async (locale) => {
    const { method } = await messagesAbout("method", locale);
    const rules = Object.values(method.rule);
    expect(new Set(rules.flatMap(placeholdersOf))).toEqual(new Set(thresholdNames));
    for (const rule of rules) expect(rule.replaceAll(/\{\{\w+\}\}/g, "")).not.toMatch(/\d/);
  },
);
