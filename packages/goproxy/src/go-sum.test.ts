import { expect, test } from "vitest";
import { parseGoSum } from "./go-sum.ts";

const hash = `h1:${"A".repeat(43)}=`;

test("a line is of a zip or of a go.mod file", () => {
  expect(parseGoSum(`rsc.io/quote v1.5.2 ${hash}\nrsc.io/quote v1.5.2/go.mod ${hash}\n`)).toEqual({
    lines: [
      { number: 1, path: "rsc.io/quote", version: "v1.5.2", file: "zip", hash },
      { number: 2, path: "rsc.io/quote", version: "v1.5.2", file: "mod", hash },
    ],
    malformed: [],
  });
});

test("white space of any kind separates, blank lines count only as lines, the last needs no end", () => {
  const { lines, malformed } = parseGoSum(`\n \t\u3000\r\n\u00a0a.b/c\u0085v1.0.0\t\t${hash}\r`);
  expect(lines).toEqual([{ number: 3, path: "a.b/c", version: "v1.0.0", file: "zip", hash }]);
  expect(malformed).toEqual([]);
});

test("what is not three fields is malformed, and named with its number", () => {
  const { lines, malformed } = parseGoSum(`a.b/c v1.0.0 ${hash}\na.b/c v1.0.0\na b c d\n\ufeff\n`);
  expect(lines).toHaveLength(1);
  expect(malformed).toEqual([
    { number: 2, fieldCount: 2 },
    { number: 3, fieldCount: 4 },
    { number: 4, fieldCount: 1 },
  ]);
});

test("the hash of an empty go.mod file is passed over, whoever it is of", () => {
  const empty = "h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=";
  expect(parseGoSum(`a.b/c v1.0.0/go.mod ${empty}\na.b/c v1.0.0 ${empty}\n`)).toEqual({
    lines: [],
    malformed: [],
  });
});

test("hashes of another kind and repeated lines are kept: what they are worth is another question", () => {
  const { lines } = parseGoSum(`a.b/c v1.0.0 h2:x\na.b/c v1.0.0 h2:x\n`);
  expect(lines.map((line) => line.hash)).toEqual(["h2:x", "h2:x"]);
});
