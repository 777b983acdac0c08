import { expect, it } from "vitest";
import { errorsIn, errorsSearch } from "./errors-search.ts";

it.each([
  { search: "", asked: {} },
  { search: "?region=cn-east", asked: { region: "cn-east" } },
  { search: "?region=cn-east&error=http_5xx", asked: { region: "cn-east", error: "http_5xx" } },
] as const)("$search asks for $asked, and is written so again", ({ search, asked }) => {
  expect(errorsIn(new URLSearchParams(search))).toEqual(asked);
  expect(errorsSearch(asked)).toBe(search);
});

it.each(["?region=A%2Fb", "?error=ok", "?error=slow", "?tab=errors"])(
  "%s asks for nothing that there is",
  (search) => {
    expect(errorsIn(new URLSearchParams(search))).toEqual({});
  },
);
