import type { Series } from "@heliograph/core";
import {
  Area,
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
  type DotItemDotProps,
  type TooltipContentProps,
} from "recharts";
import { useFormat } from "../lib/use-format.ts";
import { useTranslation } from "../lib/use-translation.ts";
import { axisTicks } from "./axis-ticks.ts";
import { latencySteps, loneSteps, topOf, type Step } from "./latency-steps.ts";

/** Time to first byte over time: the median, the band up to 95 %, a thin line at 99 %, and failed checks as ticks below. */
export default function LatencyChart({ series }: { series: Series }) {
  const { t } = useTranslation();
  const format = useFormat();
  const steps = latencySteps(series);
  const lone = new Set(loneSteps(steps));
  const data = steps.map((step) => ({
    ...step,
    failedTick: step.point?.failed ? 1 : null,
    isLone: lone.has(step),
  }));
  const ticks = axisTicks(steps, format);
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart data={data} margin={{ top: 8, right: 8, bottom: 0, left: 0 }} accessibilityLayer>
        <CartesianGrid vertical={false} stroke="var(--color-line)" />
        <XAxis
          dataKey="atMs"
          type="number"
          scale="time"
          domain={["dataMin", "dataMax"]}
          ticks={[...ticks.keys()]}
          tickFormatter={(atMs: number) => ticks.get(atMs) ?? ""}
          tick={axisText}
          tickLine={false}
          stroke="var(--color-line)"
          minTickGap={16}
        />
        <YAxis
          domain={[0, topOf(steps)]}
          tickFormatter={format.count}
          tick={axisText}
          tickLine={false}
          axisLine={false}
          width={52}
        />
        <YAxis yAxisId="failures" hide domain={[0, 16]} />
        <Tooltip isAnimationActive={false} cursor={{ stroke: "var(--color-muted)" }} content={StepCard} />
        <Area
          {...still}
          dataKey="band"
          name={t("latency.band")}
          stroke="none"
          fill="var(--color-series)"
          fillOpacity={0.18}
        />
        <Line
          {...still}
          dataKey="p99Ms"
          name={t("latency.p99")}
          stroke="var(--color-series)"
          strokeOpacity={0.55}
          dot={false}
        />
        <Line
          {...still}
          dataKey="p50Ms"
          name={t("latency.median")}
          stroke="var(--color-series)"
          strokeWidth={2}
          dot={LoneDot}
        />
        <Bar
          isAnimationActive={false}
          yAxisId="failures"
          dataKey="failedTick"
          name={t("latency.failures")}
          fill="var(--color-outage)"
          barSize={3}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}

const still = { isAnimationActive: false, activeDot: false } as const;
const axisText = { fill: "var(--color-muted)", fontSize: 12 } as const;

/** A median that a line would hardly show. */
function LoneDot({ cx, cy, index, payload }: DotItemDotProps) {
  if (!payload.isLone) return <g key={index} />;
  return <circle key={index} cx={cx} cy={cy} r={3.5} fill="var(--color-series)" />;
}

function StepCard({ active, payload }: TooltipContentProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const step: Step | undefined = payload[0]?.payload;
  if (!active || step === undefined) return null;
  const { atMs, point } = step;
  const latency = (latencyMs: number | null | undefined) =>
    latencyMs === null || latencyMs === undefined ? "–" : format.latency(latencyMs);
  return (
    <div className="rounded-md border border-line bg-surface p-3 text-sm shadow-card tabular-nums">
      <p className="mb-1 font-medium">{format.exact(new Date(atMs).toISOString())}</p>
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 text-muted [&_dd]:text-right [&_dd]:text-ink">
        <dt>{t("latency.median")}</dt>
        <dd>{latency(point?.p50Ms)}</dd>
        <dt>{t("latency.p95")}</dt>
        <dd>{latency(point?.p95Ms)}</dd>
        <dt>{t("latency.p99")}</dt>
        <dd>{latency(point?.p99Ms)}</dd>
        <dt>{t("latency.failed")}</dt>
        <dd>{point?.failed ?? "–"}</dd>
      </dl>
    </div>
  );
}
