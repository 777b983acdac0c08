import { stateShapes, type ShapePart, type State } from "@heliograph/core";
import { element, type Xml } from "./xml.ts";

type Drawing = {
  /** The colour of the shape, and of what is drawn upon it. */
  fill: string;
  mark: string;
  size: number;
  x?: number;
  y?: number;
};

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
export const shapeParts = (state: State, colors: Pick<Drawing, "fill" | "mark">): Xml[] =>
  stateShapes[state].map((part) => element("path", { d: part.path, ...paintOf(part, colors) }));

function paintOf(part: ShapePart, { fill, mark }: Pick<Drawing, "fill" | "mark">) {
  switch (part.kind) {
    case "area":
      return { fill };
    case "line":
      return { fill: "none", stroke: fill, "stroke-width": part.width };
    case "mark":
      return {
        fill: "none",
        stroke: mark,
        "stroke-width": 2.4,
        "stroke-linecap": "round",
        "stroke-linejoin": "round",
      };
  }
}
