import * as fc from "fast-check";
import { expect, it } from "vitest";
import { csvOf } from "./csv.ts";

it("quotes every field and ends every row", () => {
  expect(
    csvOf([
      ["mirror", "p50_ms"],
      ["goproxy.cn", 38.5],
      ["none", null],
    ]),
  ).toBe('"mirror","p50_ms"\r\n"goproxy.cn","38.5"\r\n"none",""\r\n');
});

it.each([
  { text: '=HYPERLINK("x")', field: `"'=HYPERLINK(""x"")"` },
  { text: "+1", field: `"'+1"` },
  { text: "-1", field: `"'-1"` },
  { text: "@SUM(A1)", field: `"'@SUM(A1)"` },
  { text: "\tx", field: String.raw`"'\u{9}x"` },
  { text: "a\r\nb", field: String.raw`"a\u{d}\u{a}b"` },
  { text: "a\u{202E}b", field: String.raw`"a\u{202e}b"` },
])("$text stands in a field as a text", ({ text, field }) => {
  expect(csvOf([[text]])).toBe(`${field}\r\n`);
});

it("leaves numbers below zero as they are", () => {
  expect(csvOf([[-1]])).toBe('"-1"\r\n');
});

it("whatever a text holds, it is one field of one row that no spreadsheet takes for a formula", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 0x10_ffff })), (points) => {
      const text = String.fromCodePoint(...points);
      const [, field = "="] = /^"((?:[^"\r\n]|"")*)"\r\n$/.exec(csvOf([[text]])) ?? [];
      expect(field).not.toMatch(/^[=+\-@\t]|[\p{Cc}\u{202a}-\u{202e}]/u);
    }),
  );
});
