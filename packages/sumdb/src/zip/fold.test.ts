import { expect, it } from "vitest";
import { foldCase } from "./fold.ts";

it.each([
  ["README", "readme"],
  ["ſ", "S"],
  ["K", "k"],
  ["Å", "å"],
  ["ς", "Σ"],
  ["ǅ", "ǆ"],
  ["ẞ", "ß"],
  ["ꭰ", "Ꭰ"],
  ["𐐀", "𐐨"],
])("%s and %s differ by case alone", (one, other) => {
  expect(foldCase(one)).toBe(foldCase(other));
});

it.each([
  ["ß", "ss"],
  ["ı", "i"],
  ["İ", "i"],
  ["ﬀ", "ff"],
  ["é", "e"],
])("%s and %s are two names", (one, other) => {
  expect(foldCase(one)).not.toBe(foldCase(other));
});
