import * as fc from "fast-check";
import { expect, it } from "vitest";
import { escapeHtml } from "./escape-html.ts";
import { fenced, markdown } from "./markdown.ts";
import { markedUp } from "./marked-up.ts";
import { packed } from "./packed.ts";
import { isInert } from "./testing/is-inert.ts";

const anyText = fc.string({ unit: fc.constantFrom(..."<&>*_[]()@:/w.-#1 é中👩‍🚒".split("")), maxLength: 200 });

it("a text is as long as it may be with its markup, and no markup is cut", () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 100 }), (text, most) => {
      const cut = markedUp(text, most, escapeHtml);
      expect(cut.length).toBeLessThanOrEqual(most);
      expect(cut).toMatch(/^(?:[^<>&]|&(?:amp|lt|gt);)*$/);
      expect(cut === escapeHtml(text)).toBe(escapeHtml(text).length <= most);
    }),
  );
});

it("a text in Markdown has nothing in it but text", () => {
  expect(() => fc.assert(fc.property(anyText, (text) => isInert(markdown(text))))).not.toThrow();
});

it("nothing in a command ends its fence", () => {
  expect(fenced("go env -w '```'").slice(3, -3)).not.toContain("```");
});

it("texts are packed in order into few lines, and one that is too long stands alone", () => {
  expect(packed(["a", "bb", "ccc", "dddddddd", "e"], ", ", 6)).toEqual(["a, bb", "ccc", "dddddddd", "e"]);
});
