import assert from "node:assert/strict";
import { expect, it } from "vitest";
import { z } from "zod";
import { openFile, runList } from "./open-file.ts";
import { defineVectors } from "./vectors.ts";

const sums = defineVectors({
  kind: "sums",
  shared: z.object({ base: z.number() }),
  lists: {
    add: {
      schema: z.object({ a: z.number(), sum: z.number() }),
      check: ({ a, sum }, { base }) => assert.equal(base + a, sum),
    },
  },
});
const kinds = new Map([["sums", sums]]);
const file = { formatVersion: 1, kind: "sums", base: 2, add: [{ a: 1, sum: 3 }] };
const open = (changes: object) => openFile(JSON.stringify({ ...file, ...changes }), kinds);

it("counts the cases of a list and finds them well", async () => {
  const [list] = open({});
  assert(list);
  expect(list).toMatchObject({ name: "add", cases: [{ a: 1, sum: 3 }] });
  expect(await runList(list)).toEqual([]);
});

it.each([
  { cases: [{ a: 1, sum: 4 }], fault: "3 !== 4" },
  { cases: [{ a: "1", sum: 3 }], fault: "expected number" },
])("names the case that fails: $fault", async ({ cases, fault }) => {
  const [list] = open({ add: [...file.add, ...cases] });
  assert(list);
  const faults = await runList(list);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(/^add\[1\]: /);
  expect(faults[0]).toContain(fault);
});

it("finds the lists that lie within another field", async () => {
  const nested = defineVectors({
    kind: "sums",
    shared: z.object({ tree: z.object({ base: z.number() }) }),
    lists: {
      "tree.add": {
        schema: z.object({ sum: z.number() }),
        check: ({ sum }, { tree }) => assert.equal(tree.base, sum),
      },
    },
  });
  const openNested = (tree: object) =>
    openFile(JSON.stringify({ formatVersion: 1, kind: "sums", tree }), new Map([["sums", nested]]));
  const [list] = openNested({ base: 2, add: [{ sum: 2 }, { sum: 3 }] });
  assert(list);
  expect(await runList(list)).toEqual([expect.stringContaining("tree.add[1]: ")]);
  expect(() => openNested({ base: 2 })).toThrow("tree.add is not a list");
});

it.each([
  { changes: { kind: "products" }, fault: 'unknown kind "products"' },
  { changes: { formatVersion: 2 }, fault: "formatVersion" },
  { changes: { subtract: [1] }, fault: 'unknown list "subtract"' },
  { changes: { add: [] }, fault: "the list add is empty" },
  { changes: { add: {} }, fault: "add is not a list" },
  { changes: { add: undefined }, fault: "no list of cases" },
  { changes: { base: "2" }, fault: "base" },
])("refuses a file with $fault", ({ changes, fault }) => {
  expect(() => open(changes)).toThrow(fault);
});

it("refuses what is not JSON", () => {
  expect(() => openFile("<html>", kinds)).toThrow("JSON");
});
