import { expect, it } from "vitest";
import { nextBar } from "./next-bar.ts";

const bounds = { first: 60, last: 89 };

it.each([
  { key: "ArrowLeft", from: 70, to: { rows: 0, index: 69 } },
  { key: "ArrowLeft", from: 60, to: { rows: 0, index: 60 } },
  { key: "ArrowRight", from: 89, to: { rows: 0, index: 89 } },
  { key: "PageUp", from: 70, to: { rows: 0, index: 63 } },
  { key: "PageDown", from: 85, to: { rows: 0, index: 89 } },
  { key: "Home", from: 70, to: { rows: 0, index: 60 } },
  { key: "End", from: 70, to: { rows: 0, index: 89 } },
  { key: "ArrowUp", from: 70, to: { rows: -1, index: 70 } },
  { key: "ArrowDown", from: 70, to: { rows: 1, index: 70 } },
  { key: "a", from: 70, to: undefined },
])("$key leads from $from to $to.index", ({ key, from, to }) => {
  expect(nextBar(key, from, bounds)).toEqual(to);
});
