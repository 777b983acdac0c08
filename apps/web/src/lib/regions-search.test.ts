import { expect, it } from "vitest";
import { regionsIn, regionsSearch } from "./regions-search.ts";

const read = (search: string) => regionsIn(new URLSearchParams(search));

it.each([
  "?",
  "?show=p95",
  "?only=differences",
  "?mirror=goproxy-cn&region=cn-east",
  "?show=share&only=differences&mirror=goproxy-cn&region=cn-east",
])("%s is read as it was written", (search) => {
  expect(regionsSearch(read(search))).toBe(search);
});

it.each(["show=worst", "only=cats", "mirror=goproxy-cn", "region=cn-east"])(
  "%s asks for nothing that there is",
  (search) => {
    expect(read(search)).toEqual({ measure: "state", onlyDifferences: false });
  },
);
