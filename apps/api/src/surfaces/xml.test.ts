import * as fc from "fast-check";
import { expect, it } from "vitest";
import { hostileText } from "../testing/hostile-text.ts";
import { readXml } from "../testing/read-xml.ts";
import { element } from "./xml.ts";

it("whatever a text holds, it stays text", () => {
  fc.assert(
    fc.property(hostileText, hostileText, (attribute, text) => {
      const document = element("a", { title: attribute }, element("b", {}, text)).toDocument();
      expect(readXml(document)).toMatchObject({ elements: ["a", "b"], attributes: ["title"] });
    }),
  );
});

it("a text is read back as it was written", () => {
  expect(readXml(element("a", {}, 'x < y && "z"').toDocument()).text).toContain('x < y && "z"');
});

it("an attribute without a value is left out, and an element without content is short", () => {
  expect(element("a", { x: 1, y: undefined }).text).toBe('<a x="1"/>');
});
