import { expect, test } from "vitest";
import { columns } from "./columns.ts";

const rows = [
  ["rule", "a sentence of some words"],
  ["another-rule", "ok"],
] as const;

test("names and texts stand in columns", () => {
  expect(columns(rows)).toEqual(["  rule          a sentence of some words", "  another-rule  ok"]);
});

test("a text that is too long goes on below itself", () => {
  expect(columns([["rule", "a sentence of some more words than there is room for"]], 40)).toEqual([
    "  rule  a sentence of some more words",
    "        than there is room for",
  ]);
});

test("where names leave too little room, texts stand below them", () => {
  expect(columns(rows, 30)).toEqual(["  rule", "    a sentence of some words", "  another-rule", "    ok"]);
});

test("a word without end is cut", () => {
  expect(columns([["a", "x".repeat(75)]], 40).map((line) => line.length)).toEqual([40, 40, 10]);
});
