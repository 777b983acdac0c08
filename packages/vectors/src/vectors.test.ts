import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { builtInDirectory } from "./config.ts";
import { loadKinds } from "./kinds.ts";
import { openFile, runList } from "./open-file.ts";

const kinds = await loadKinds();
const names = readdirSync(builtInDirectory);

it("has a file for every kind that is built", () => {
  expect(names.toSorted()).toEqual([...kinds.keys()].map((kind) => `${kind}.json`).toSorted());
});

describe.each(names)("%s", (name) => {
  const lists = openFile(readFileSync(join(builtInDirectory, name), "utf8"), kinds);
  it.each(lists)("agrees with the $cases.length cases of $name", async (list) => {
    expect(await runList(list)).toEqual([]);
  });
});
