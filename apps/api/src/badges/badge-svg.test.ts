import * as fc from "fast-check";
import { expect, it } from "vitest";
import { hostileText } from "../testing/hostile-text.ts";
import { readXml } from "../testing/read-xml.ts";
import { toldAt, toldMirror } from "../testing/told-status.ts";
import { voiceIn } from "../surfaces/voice.ts";
import { badgeOf } from "./badge-of.ts";
import { badgeSvg } from "./badge-svg.ts";

const widthOf = (svg: string) => Number(/ width="(\d+)"/.exec(svg)?.[1]);

it("a badge is read as one sentence, and drawn with the shape of its state", async () => {
  const voice = await voiceIn("en");
  const svg = badgeSvg({ label: "Mirror A", message: "Outage", look: "major_outage" }, voice);
  expect(svg).toContain('role="img" aria-label="Mirror A: Outage"');
  expect(readXml(svg).elements).toContain("title");
  expect(readXml(svg).elements.filter((name) => name === "svg")).toHaveLength(2);
});

it("Chinese is given as much room as it takes", async () => {
  const voice = await voiceIn("zh-CN");
  const chinese = badgeSvg({ label: "清华大学镜像站", message: "正常", look: "measured" }, voice);
  const latin = badgeSvg({ label: "tsinghu", message: "ok", look: "measured" }, voice);
  expect(widthOf(chinese)).toBe(9 * 11 + 4 * 7);
  expect(widthOf(latin)).toBeLessThan(widthOf(chinese) * 0.8);
});

it("whatever a mirror is called, its badge is a picture of bounded width, with that name as text", async () => {
  const voice = await voiceIn("en");
  fc.assert(
    fc.property(hostileText, (name) => {
      const badge = badgeOf("status", { mirror: toldMirror({ name }), incidents: [], asOf: toldAt }, voice);
      const svg = badgeSvg(badge, voice);
      const { elements, attributes } = readXml(svg);
      expect(new Set(elements)).toEqual(new Set(["svg", "title", "clipPath", "g", "rect", "path", "text"]));
      expect(attributes.filter((key) => /^on|href|style/i.test(key))).toEqual([]);
      expect(widthOf(svg)).toBeLessThan(640);
    }),
  );
});
