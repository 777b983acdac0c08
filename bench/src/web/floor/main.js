import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { Line, LineChart, XAxis, YAxis } from "recharts";

/** As little as a page of React and recharts can be: one line through three points. */
const data = [
  { at: 0, ms: 40 },
  { at: 1, ms: 60 },
  { at: 2, ms: 50 },
];

createRoot(document.querySelector("#root")).render(
  createElement(
    LineChart,
    { width: 360, height: 200, data },
    createElement(XAxis, { dataKey: "at" }),
    createElement(YAxis),
    createElement(Line, { dataKey: "ms", isAnimationActive: false }),
  ),
);
