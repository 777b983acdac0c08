import type { Course } from "@heliograph/core";
import { useFormat } from "../lib/use-format.ts";
import { axisTicks } from "./axis-ticks.ts";
import { Plot } from "./plot.tsx";

/** A step of a course. */
export type CoursePoint = Course["points"][number];

type CourseChartProps = {
  course: Course;
  /** When the incident began and ended, in epoch milliseconds; one that goes on ends with the course. */
  lasted: { fromMs: number; toMs: number };
  picked: CoursePoint | undefined;
};

/** Which share of checks failed in each step, on it which were slow, with the time of the incident shaded; steps without a check stay empty. */
export function CourseChart({ course: { since, until, stepMs, points }, lasted, picked }: CourseChartProps) {
  const format = useFormat();
  const sinceMs = Date.parse(since);
  const spanMs = Date.parse(until) - sinceMs;
  const placeOf = (atMs: number) => Math.min(1, Math.max(0, (atMs - sinceMs) / spanMs));
  const steps = Array.from({ length: Math.round(spanMs / stepMs) }, (_, at) => ({
    atMs: sinceMs + at * stepMs,
  }));
  const x = (atMs: number) => placeOf(atMs) * 1_000;
  const width = (stepMs / spanMs) * 1_000;
  const [from, to] = [x(lasted.fromMs), Math.max(x(lasted.fromMs) + 2, x(lasted.toMs))];
  return (
    <Plot
      across={[...axisTicks(steps, format)].map(([atMs, text]) => ({ place: placeOf(atMs), text }))}
      up={[0, 0.5, 1].map((place) => ({ place, text: format.wholePercent(place) }))}
    >
      <rect x={from} width={to - from} height="100" className="course-lasted" />
      {points.map((point) => {
        const seen = point.ok + point.degraded + point.failed;
        const failed = seen === 0 ? 0 : (point.failed / seen) * 100;
        const slow = seen === 0 ? 0 : (point.degraded / seen) * 100;
        const left = x(Date.parse(point.at));
        const box = { x: left + width * 0.1, width: width * 0.8 };
        return (
          <g key={point.at}>
            {point === picked && <rect x={left} width={width} height="100" className="plot-picked" />}
            {seen > 0 && <rect {...box} y="99" height="1" className="course-seen" />}
            <rect {...box} y={100 - failed} height={failed} className="course-failed" />
            <rect {...box} y={100 - failed - slow} height={slow} className="course-slow" />
          </g>
        );
      })}
      <path d={`M${from} 0V100M${to} 0V100`} className="course-edge" />
    </Plot>
  );
}
