import { hours } from "@heliograph/core";
import { expect, it } from "vitest";
import { BulkMemory } from "./bulk-memory.ts";
import { chooseZips } from "./choose-zip.ts";

const now = Date.UTC(2026, 0, 1, 12);

const zip = (module: string) => ({ module, version: "v1.0.0" });
const configured = [zip("one"), zip("two")];

const choose = (memory: BulkMemory, { sizeClass = 10, turn = 0, at = now } = {}) =>
  chooseZips(sizeClass === 10 ? 10 : 1, {
    configured,
    known: [zip("other")],
    memory,
    turn,
    now: at,
  }).zips.map(({ module }) => module);

it("takes the configured ones in turn, whatever their size may be", () => {
  expect(choose(new BulkMemory())).toEqual(["one", "two"]);
  expect(choose(new BulkMemory(), { turn: 3 })).toEqual(["two", "one"]);
});

it("leaves out what is known to be too small, and takes others that are known to be large enough", () => {
  const memory = new BulkMemory();
  memory.noteSize(zip("one"), 4_000_000);
  memory.noteSize(zip("other"), 5_000_000);
  expect(choose(memory)).toEqual(["two", "other"]);
  expect(choose(memory, { sizeClass: 1 })).toEqual(["one", "two", "other"]);
});

it("chooses a smaller class where nothing is large enough", () => {
  const memory = new BulkMemory();
  const stock = { configured, known: [], memory, turn: 0, now };
  for (const one of configured) memory.noteSize(one, 600_000);
  expect(chooseZips(30, stock)).toEqual({ sizeClass: 1, zips: configured });
  for (const one of configured) memory.noteSize(one, 400_000);
  expect(chooseZips(30, stock)).toEqual({ sizeClass: 1, zips: [] });
});

it("leaves out for a day what the mirror does not have", () => {
  const memory = new BulkMemory();
  memory.noteAbsent(zip("one"), now - hours(23));
  expect(choose(memory)).toEqual(["two"]);
  expect(choose(memory, { at: now + hours(2) })).toEqual(["one", "two"]);
});
