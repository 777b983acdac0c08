import { useFormat } from "../lib/use-format.ts";
import { latencyMarks, loneSteps, topOf, unbroken, type Step } from "./latency-steps.ts";

/** The chart's shape and its axis of latencies: what is seen before the chart is loaded, and without script. */
export function LatencySketch({ steps }: { steps: readonly Step[] }) {
  const format = useFormat();
  const top = topOf(steps);
  const first = steps[0]?.atMs ?? 0;
  const spanMs = (steps.at(-1)?.atMs ?? 1) - first || 1;
  const place = (step: Step, latencyMs: number) =>
    `${(((step.atMs - first) / spanMs) * 1_000).toFixed(1)} ${(100 - (latencyMs / top) * 100).toFixed(2)}`;
  const runs = unbroken(steps);
  const line = (at: (step: Step) => number) =>
    runs.map((run) => `M${run.map((step) => place(step, at(step))).join("L")}h0`).join("");
  const band = runs
    .map((run) => {
      const upper = run.map((step) => place(step, step.band?.[1] ?? 0));
      const lower = run.toReversed().map((step) => place(step, step.band?.[0] ?? 0));
      return `M${[...upper, ...lower].join("L")}Z`;
    })
    .join("");
  const dots = loneSteps(steps)
    .map((step) => `M${place(step, step.p50Ms ?? 0)}h0`)
    .join("");
  const failures = steps
    .filter(({ point }) => point !== undefined && point.failed > 0)
    .map((step) => `M${place(step, 0)}v-6`)
    .join("");
  return (
    <div aria-hidden="true" className="latency-sketch">
      <ul className="latency-marks">
        {latencyMarks(top).map((mark) => (
          <li key={mark}>{format.count(mark)}</li>
        ))}
      </ul>
      <svg viewBox="0 0 1000 100" preserveAspectRatio="none" className="size-full overflow-visible">
        <path d="M0 0h1000M0 25h1000M0 50h1000M0 75h1000M0 100h1000" className="latency-grid" />
        <path d={band} className="latency-band" />
        <path d={line((step) => step.p99Ms ?? 0)} className="latency-tail" />
        <path d={line((step) => step.p50Ms ?? 0)} className="latency-median" />
        <path d={dots} className="latency-dot" />
        <path d={failures} className="latency-failure" />
      </svg>
    </div>
  );
}
