import { expect, it } from "vitest";
import { durationInWords } from "./in-words.ts";

it.each([
  [0, "0 seconds"],
  [1, "1 second"],
  [60, "60 seconds"],
  [600, "10 minutes"],
  [3_600, "60 minutes"],
  [7_200, "2 hours"],
  [86_400, "24 hours"],
  [604_800, "7 days"],
  [31_536_000, "365 days"],
])("%i seconds are %s", (seconds, words) => {
  expect(durationInWords(seconds)).toBe(words);
});
