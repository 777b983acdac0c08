import * as fc from "fast-check";
import { expect, it } from "vitest";
import { byteLength, cutToBytes, cutToCharacters } from "./cut.ts";

it.each([
  { text: "goproxy.cn", most: 10, cut: "goproxy.cn" },
  { text: "goproxy.cn", most: 9, cut: "goprox…" },
  { text: "镜像中断", most: 12, cut: "镜像中断" },
  { text: "镜像中断", most: 11, cut: "镜像…" },
  { text: "ok 👩‍🚒 ok", most: 16, cut: "ok…" },
  { text: "中断", most: 2, cut: "" },
])("“$text” in $most bytes is “$cut”", ({ text, most, cut }) => {
  expect(cutToBytes(text, most)).toBe(cut);
});

it("characters are counted as JavaScript counts them", () => {
  expect(cutToCharacters("镜像 🇨🇳 中断", 7)).toBe("镜像…");
  expect(cutToCharacters("镜像 🇨🇳 中断", 8)).toBe("镜像 🇨🇳…");
});

it("a text is never longer than it may be, and never cut within what readers see as one", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme", minLength: 1 })), fc.nat(40), (parts, most) => {
      const text = parts.join("");
      const cut = cutToBytes(text, most);
      expect(byteLength(cut)).toBeLessThanOrEqual(most);
      if (cut === text) return;
      const seen = [...new Intl.Segmenter("en").segment(text)].map(({ index }) =>
        text.slice(0, index).trimEnd(),
      );
      expect(seen).toContain(cut.replace(/…$/, ""));
    }),
  );
});
