import { barHeight, dayBar, type Day, type State } from "@heliograph/core";
import { element, type Xml } from "./xml.ts";

/** How bars are painted: the colour of a state, what its pattern lets through, and how wide a bar and a gap are. */
type Paint = { colorOf: (state: State) => string; ground: string; barWidth: number; gapWidth: number };

/** Days as bars, oldest left, as SVG: what was bad stands at the foot with the pattern of its state, what nobody saw is an outline. */
export function dayBars(
  days: readonly (Day | undefined)[],
  { colorOf, ground, barWidth, gapWidth }: Paint,
): { parts: Xml[]; width: number; height: number } {
  const step = barWidth + gapWidth;
  const bars = days.flatMap((day, place) => {
    const x = place * step;
    const { state, troubleHeight, maintenanceHeight, gapHeight } = dayBar(day);
    const full = barHeight - gapHeight;
    const part = (y: number, height: number, fill: string) =>
      height > 0 ? [element("rect", { x, y, width: barWidth, height, fill })] : [];
    const outline =
      gapHeight > 0
        ? [
            element("rect", {
              x: x + 0.5,
              y: 0.5,
              width: barWidth - 1,
              height: gapHeight - 1,
              fill: "none",
              stroke: colorOf("no_data"),
            }),
          ]
        : [];
    return [
      ...outline,
      ...part(gapHeight, full - maintenanceHeight - troubleHeight, colorOf("operational")),
      ...part(barHeight - troubleHeight - maintenanceHeight, maintenanceHeight, "url(#dots)"),
      ...part(barHeight - troubleHeight, troubleHeight, patternOf(state) ?? colorOf(state)),
    ];
  });
  return {
    parts: [patterns({ colorOf, ground }), ...bars],
    width: days.length * step - gapWidth,
    height: barHeight,
  };
}

function patternOf(state: State): string | undefined {
  switch (state) {
    case "degraded":
      return "url(#lines)";
    case "partial_outage":
      return "url(#wide-lines)";
    case "maintenance":
      return "url(#dots)";
    case "major_outage":
    case "operational":
    case "no_data":
      return undefined;
  }
}

const patterns = ({ colorOf, ground }: Pick<Paint, "colorOf" | "ground">): Xml =>
  element(
    "defs",
    {},
    pattern({ id: "lines", size: 4.5, fill: colorOf("degraded") }, stripe(ground, 4.5, 1.5)),
    pattern({ id: "wide-lines", size: 7.5, fill: colorOf("partial_outage") }, stripe(ground, 7.5, 2.5)),
    pattern(
      { id: "dots", size: 4, fill: colorOf("maintenance"), turned: false },
      element("circle", { cx: 2, cy: 2, r: 0.9, fill: ground }),
    ),
  );

const stripe = (fill: string, height: number, width: number) => element("rect", { width, height, fill });

const pattern = (
  { id, size, fill, turned = true }: { id: string; size: number; fill: string; turned?: boolean },
  above: Xml,
): Xml =>
  element(
    "pattern",
    {
      id,
      width: size,
      height: size,
      patternUnits: "userSpaceOnUse",
      patternTransform: turned ? "rotate(45)" : undefined,
    },
    element("rect", { width: size, height: size, fill }),
    above,
  );
