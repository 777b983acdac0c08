import { stateShape } from "../surfaces/state-shape.ts";
import type { Voice } from "../surfaces/voice.ts";
import { element, type Xml } from "../surfaces/xml.ts";
import type { Badge } from "./badge.ts";
import { lookColors } from "./look-colors.ts";
import { textWidth } from "./text-width.ts";

const height = 20;
const margin = 7;
const shapeSize = 12;
const fontSize = 11;
const fonts = "Verdana,DejaVu Sans,PingFang SC,Microsoft YaHei,Noto Sans CJK SC,sans-serif";

/** A badge as a picture, flat, whose text a screen reader reads as one sentence. */
export function badgeSvg({ label, message, look }: Badge, { t, locale }: Voice): string {
  const title = t("surface.badge.title", { label, message });
  const color = lookColors[look];
  const labelWidth = Math.ceil(textWidth(label, fontSize));
  const messageWidth = Math.ceil(textWidth(message, fontSize));
  const shapeWidth = look === "measured" ? 0 : shapeSize + 4;
  const left = labelWidth + margin * 2;
  const width = left + shapeWidth + messageWidth + margin * 2;
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-label": title,
      "xml:lang": locale,
    },
    element("title", {}, title),
    element("clipPath", { id: "round" }, element("rect", { width, height, rx: 3 })),
    element(
      "g",
      { "clip-path": "url(#round)" },
      element("rect", { width: left, height, fill: "#3b434d" }),
      element("rect", { x: left, width: width - left, height, fill: color }),
    ),
    ...(look === "measured"
      ? []
      : [stateShape(look, { fill: "#ffffff", mark: color, size: shapeSize, x: left + margin, y: 4 })]),
    element(
      "g",
      { fill: "#ffffff", "font-family": fonts, "font-size": fontSize },
      written(label, margin, labelWidth),
      written(message, left + margin + shapeWidth, messageWidth),
    ),
  ).text;
}

/** A text that is drawn exactly as wide as there is room for it, whatever the font. */
const written = (text: string, x: number, width: number): Xml =>
  element("text", { x, y: 14, textLength: width, lengthAdjust: "spacingAndGlyphs" }, text);
