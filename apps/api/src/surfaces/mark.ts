import { element } from "./xml.ts";

/** Our mark: a mirror that flashes. */
export const mark = element(
  "svg",
  {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: "0 0 20 20",
    width: 36,
    height: 36,
    fill: "none",
    stroke: "#b57700",
    "stroke-width": 1.8,
    "stroke-linecap": "round",
  },
  element("circle", { cx: 10, cy: 10, r: 3.6, fill: "#b57700", stroke: "none" }),
  element("path", {
    d: "M10 1.5v2.2M10 16.3v2.2M1.5 10h2.2M16.3 10h2.2M4 4l1.5 1.5M14.5 14.5 16 16M4 16l1.5-1.5M14.5 5.5 16 4",
  }),
);
