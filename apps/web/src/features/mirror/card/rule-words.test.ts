import { expect, it } from "vitest";
import { wordsFrom } from "./rule-words.ts";

const wordsOf = wordsFrom({ a: { source: "https://a.example/" } }, (rule) => ({
  title: `Rule ${rule}`,
  asks: `What ${rule} asks.`,
}));

it("knows what a rule is called, what it asks and where it stands", () => {
  expect(wordsOf("a")).toEqual({ title: "Rule a", asks: "What a asks.", source: "https://a.example/" });
});

it.each(["b", "toString"])("calls the rule %s, which it does not know, by its name", (rule) => {
  expect(wordsOf(rule)).toEqual({ title: rule, asks: "" });
});
