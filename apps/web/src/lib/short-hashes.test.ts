import { expect, it } from "vitest";
import { shortHashes } from "./short-hashes.ts";

it.each([
  { text: "h1:4BzE5HhBX8J06ZQuYXNWHfVNhCqFS0L7x0Vr0mS0ZqM=", short: "h1:4BzE5HhB…S0ZqM=" },
  { text: `head ${"0123456789abcdef".repeat(4)}`, short: "head 01234567…abcdef" },
  { text: "56102433 and no hash", short: "56102433 and no hash" },
  { text: "", short: "" },
])("$text becomes $short", ({ text, short }) => {
  expect(shortHashes(text)).toBe(short);
});
