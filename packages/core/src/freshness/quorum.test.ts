import { expect, it } from "vitest";
import { isQuorum } from "./quorum.ts";

it.each([
  { agreeing: 0, looking: 0, enough: false },
  { agreeing: 0, looking: 1, enough: false },
  { agreeing: 1, looking: 1, enough: true },
  { agreeing: 1, looking: 2, enough: false },
  { agreeing: 2, looking: 2, enough: true },
  { agreeing: 1, looking: 3, enough: false },
  { agreeing: 2, looking: 3, enough: true },
  { agreeing: 2, looking: 5, enough: false },
])("$agreeing of $looking vantages are enough: $enough", ({ agreeing, looking, enough }) => {
  expect(isQuorum(agreeing, looking)).toBe(enough);
});
