import { readdir } from "node:fs/promises";
import { conformanceRules } from "@heliograph/core";
import { expect, it } from "vitest";
import { rules } from "./rules.ts";

it("the folder is the list", async () => {
  const files = await readdir(new URL("rules", import.meta.url));
  expect(files.map((file) => file.replace(/\.ts$/, "")).toSorted()).toEqual(Object.keys(rules).toSorted());
  expect(Object.keys(rules)).toEqual(Object.keys(conformanceRules));
});
