import { expect, it } from "vitest";
import { secretsOf } from "./secrets-of.ts";

it("of an address the path and what tells it from others is secret too, and what is public is not", () => {
  const settings = {
    url: "https://hooks.example/services/T00000000/x?access_token=0123456789&v=1",
    headers: { authorization: "Bearer abc" },
    name: "ops",
  };
  expect(secretsOf({ secrets: ["url", "headers"] }, settings)).toEqual([
    settings.url,
    "/services/T00000000/x?access_token=0123456789&v=1",
    "T00000000",
    "0123456789",
    "Bearer abc",
  ]);
});

it("what is not set is no secret", () => {
  expect(secretsOf<{ url?: string }>({ secrets: ["url"] }, {})).toEqual([]);
});
