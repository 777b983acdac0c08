import { expect, it } from "vitest";
import { withoutSignature } from "./without-signature.ts";

it.each([
  ["https://storage.example/a.zip", "https://storage.example/a.zip"],
  ["https://storage.example/a.zip?X-Sig=1&t=2?", "https://storage.example/a.zip?(not kept)"],
  ["/a?b", "/a?(not kept)"],
  ["", ""],
])("%j is told as %j", (url, told) => {
  expect(withoutSignature(url)).toBe(told);
});
