import * as fc from "fast-check";
import { expect, it } from "vitest";
import { hostileText } from "../testing/hostile-text.ts";
import { briefText, toldLines, toldText } from "./told-text.ts";

it("what would do something stands there as what it is", () => {
  expect(toldText("a\u{1b}[31m\u{202e}b")).toBe(String.raw`a\u{1b}[31m\u{202e}b`);
});

it("lines and spaces become one line, unless lines are asked for", () => {
  expect(toldText(" a \n\t b ")).toBe("a b");
  expect(toldLines("a\r\nb\n\nc")).toEqual(["a", "b", "", "c"]);
});

it("a text is cut between letters, however they are written", () => {
  expect(briefText("abcdef", 4)).toBe("abc…");
  expect(briefText("e\u{301}e\u{301}e\u{301}", 3)).toBe("e\u{301}e\u{301}e\u{301}");
  expect(briefText("镜像镜像镜像", 4)).toBe("镜像镜…");
});

it("no text is longer than it may be, or turns what follows", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const told = briefText(text, 40);
      expect([...new Intl.Segmenter().segment(told)].length).toBeLessThanOrEqual(40);
      expect(told).not.toMatch(/[\p{Cc}\u{202a}-\u{202e}\u{2066}-\u{2069}]/u);
    }),
  );
});
