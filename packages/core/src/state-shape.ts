import type { State } from "./state.ts";

/** A path of a shape in a square of 20: an area or a line in the colour of the state, or a mark upon those. */
export type ShapePart =
  | { kind: "area"; path: string }
  | { kind: "line"; path: string; width: number }
  | { kind: "mark"; path: string };

/** The shape by which each state is told without its colour. */
export const stateShapes: Record<State, readonly ShapePart[]> = {
  operational: [
    { kind: "area", path: "M1 10a9 9 0 1 0 18 0a9 9 0 1 0-18 0Z" },
    { kind: "mark", path: "m5.8 10.4 2.9 2.9 5.5-6" },
  ],
  degraded: [
    {
      kind: "area",
      path: "M9.56 1.76a.5.5 0 0 1 .88 0l9 16a.5.5 0 0 1-.44.74H1a.5.5 0 0 1-.44-.74Z",
    },
    { kind: "mark", path: "M10 8v4.4m0 2.5v.1" },
  ],
  partial_outage: [
    {
      kind: "line",
      path: "M4 2h12a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2Z",
      width: 2,
    },
    { kind: "area", path: "M2 10h16v6a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2Z" },
  ],
  major_outage: [
    {
      kind: "area",
      path: "M4 1h12a3 3 0 0 1 3 3v12a3 3 0 0 1-3 3H4a3 3 0 0 1-3-3V4a3 3 0 0 1 3-3Z",
    },
    { kind: "mark", path: "m6.4 6.4 7.2 7.2m0-7.2-7.2 7.2" },
  ],
  maintenance: [
    { kind: "line", path: "M1.5 10a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0Z", width: 2 },
    {
      kind: "area",
      path: "M13.9 8.1a3 3 0 0 1-3.9 2.9l-2.9 3.1a1 1 0 0 1-1.4-1.4l3.1-2.9a3 3 0 0 1 3.7-3.7l-1.7 1.7.3 1.3 1.3.3 1.6-1.6q-.1.1-.1.3Z",
    },
  ],
  no_data: [{ kind: "line", path: "M2.5 10a7.5 7.5 0 1 0 15 0a7.5 7.5 0 1 0-15 0Z", width: 2.5 }],
};
