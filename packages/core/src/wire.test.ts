import { expect, it } from "vitest";
import { countSchema, instantSchema, textSchema } from "./wire.ts";

it.each([
  ["2026-11-21T12:00:00.000Z", true],
  ["1970-01-01T00:00:00.000Z", true],
  ["1969-12-31T23:59:59.999Z", false],
  ["0001-01-01T00:00:00.000Z", false],
  ["9999-12-31T23:59:59.999Z", false],
  ["2026-02-30T00:00:00.000Z", false],
  ["2026-11-21T12:00:00Z", false],
  ["2026-11-21T12:00:00.000+08:00", false],
])("%s is a moment: %s", (text, sound) => {
  expect(instantSchema.safeParse(text).success).toBe(sound);
});

it.each([
  ["镜像 🚀\n", true],
  ["a\0b", false],
  ["\uD800", false],
  ["123456", false],
])("%j is a text of five characters at most: %s", (text, sound) => {
  expect(textSchema(5).safeParse(text).success).toBe(sound);
});

it.each([
  [0, true],
  [-1, false],
  [0.5, false],
  [2 ** 53 - 1, false],
])("%d is a count: %s", (count, sound) => {
  expect(countSchema.safeParse(count).success).toBe(sound);
});
