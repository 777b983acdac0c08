import type { State } from "@heliograph/core";
import { element, type Xml } from "./xml.ts";

type Drawing = {
  /** The colour of the shape, and of what is drawn upon it. */
  fill: string;
  mark: string;
  size: number;
  x?: number;
  y?: number;
};

const spanner =
  "M13.9 8.1a3 3 0 0 1-3.9 2.9l-2.9 3.1a1 1 0 0 1-1.4-1.4l3.1-2.9a3 3 0 0 1 3.7-3.7l-1.7 1.7.3 1.3 1.3.3 1.6-1.6q-.1.1-.1.3Z";

/** The shape of a state as SVG; its word is to stand beside it. */
export const stateShape = (state: State, { fill, mark, size, x, y }: Drawing): Xml =>
  element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: "0 0 20 20",
      width: size,
      height: size,
      x,
      y,
      "aria-hidden": "true",
    },
    ...shapeParts(state, { fill, mark }),
  );

/** What the shape of a state is drawn with, in a square of 20. */
export function shapeParts(state: State, { fill, mark }: Pick<Drawing, "fill" | "mark">): Xml[] {
  const line = { fill: "none", "stroke-linecap": "round", "stroke-linejoin": "round" };
  const marked = (d: string) => element("path", { ...line, d, stroke: mark, "stroke-width": 2.4 });
  switch (state) {
    case "operational":
      return [element("circle", { cx: 10, cy: 10, r: 9, fill }), marked("m5.8 10.4 2.9 2.9 5.5-6")];
    case "degraded":
      return [
        element("path", { d: "M10 2 19 18H1Z", fill, stroke: fill, "stroke-linejoin": "round" }),
        marked("M10 8v4.4m0 2.5v.1"),
      ];
    case "partial_outage":
      return [
        element("rect", {
          x: 2,
          y: 2,
          width: 16,
          height: 16,
          rx: 2,
          fill: "none",
          stroke: fill,
          "stroke-width": 2,
        }),
        element("path", { d: "M2 10h16v6a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2Z", fill }),
      ];
    case "major_outage":
      return [
        element("rect", { x: 1, y: 1, width: 18, height: 18, rx: 3, fill }),
        marked("m6.4 6.4 7.2 7.2m0-7.2-7.2 7.2"),
      ];
    case "maintenance":
      return [
        element("circle", { cx: 10, cy: 10, r: 8.5, fill: "none", stroke: fill, "stroke-width": 2 }),
        element("path", { d: spanner, fill }),
      ];
    case "no_data":
      return [element("circle", { cx: 10, cy: 10, r: 7.5, fill: "none", stroke: fill, "stroke-width": 2.5 })];
  }
}
