import type { Node } from "@takumi-rs/core";
import type { Locale } from "@heliograph/core/messages";
import type { Xml } from "../surfaces/xml.ts";

/** Parts beside or below each other, as the style of their class says. */
export const box = (className: string, ...children: readonly Node[]): Node => ({
  type: "container",
  className,
  children: [...children],
});

/** A text; in its own language where that is known. */
export const words = (className: string, text: string, lang?: Locale): Node => ({
  type: "text",
  className,
  text,
  ...(lang && { lang }),
});

/** A drawing. */
export const drawing = (className: string, svg: Xml): Node => ({
  type: "image",
  className,
  src: `data:image/svg+xml;base64,${Buffer.from(svg.text).toString("base64")}`,
});
