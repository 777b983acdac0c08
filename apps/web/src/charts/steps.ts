import { ranges, type Range } from "@heliograph/core";

type Stepped<Point> = { points: readonly Point[]; range: Range; stepMs: number; asOf: string };

/** Fewest steps to draw: a chart begins where its history does, but not later than this. */
const fewestSteps = 12;

/** A range in steps, each with its point if it has one; what lies before the first point is left out. */
export function stepsOver<Point extends { at: string }>({ points, range, stepMs, asOf }: Stepped<Point>) {
  const stepOf = (at: string) => Math.floor(Date.parse(at) / stepMs);
  const byTime = new Map(points.map((point) => [stepOf(point.at), point]));
  const last = stepOf(asOf);
  const whole = Math.round(ranges[range].spanMs / stepMs);
  const begun = points[0] === undefined ? whole : last - stepOf(points[0].at) + 1;
  const length = Math.min(whole, Math.max(fewestSteps, begun));
  return Array.from({ length }, (_, index) => {
    const step = last - length + 1 + index;
    return { atMs: step * stepMs, point: byTime.get(step) };
  });
}
