import { readdir } from "node:fs/promises";
import { tlsRules } from "@heliograph/core";
import { expect, it } from "vitest";
import { gradePlainHttp } from "./rules.ts";

it("the folder is the list", async () => {
  const files = await readdir(new URL("rules", import.meta.url));
  expect(files.map((file) => file.replace(/\.ts$/, "")).toSorted()).toEqual(Object.keys(tlsRules).toSorted());
});

it("a card has every rule, in the order in which they are shown", () => {
  expect(gradePlainHttp().map(({ rule }) => rule)).toEqual(Object.keys(tlsRules));
});
