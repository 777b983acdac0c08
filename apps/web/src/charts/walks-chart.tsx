import { hours, minutes, type Chain } from "@heliograph/core";
import { useFormat } from "../lib/use-format.ts";
import { axisTicks } from "./axis-ticks.ts";
import { Plot } from "./plot.tsx";
import { placeOnWalkAxis, walkAxis, walkMarks } from "./walk-axis.ts";

/** A walk of a chain without its steps. */
export type RecentWalk = Chain["recent"][number];

type WalksChartProps = { walks: readonly RecentWalk[]; untilMs: number; picked: RecentWalk | undefined };

const stepMs = minutes(10);

/** The chart begins where its history does, but is never of less than the first and never of more than the second. */
const [leastMs, mostMs] = [hours(1), hours(24)];

/** How long each walk of a day took: a dot for one that was served, a tick at the bottom for one that was not. */
export function WalksChart({ walks, untilMs, picked }: WalksChartProps) {
  const format = useFormat();
  const axis = walkAxis(walks.flatMap(({ outcome, totalMs }) => (wasServed(outcome) ? (totalMs ?? []) : [])));
  const oldestMs = Math.min(...walks.map(({ at }) => Date.parse(at)));
  const spanMs = Math.min(mostMs, Math.max(leastMs, untilMs - oldestMs));
  const sinceMs = untilMs - spanMs;
  const placeOf = (atMs: number) => (atMs - sinceMs) / spanMs;
  const steps = Array.from({ length: Math.floor(spanMs / stepMs) }, (_, at) => ({
    atMs: (Math.ceil(sinceMs / stepMs) + at) * stepMs,
  }));
  const ticks = axisTicks(steps, format);
  return (
    <Plot
      across={[...ticks].map(([atMs, text]) => ({ place: placeOf(atMs), text }))}
      up={walkMarks(axis).map((lengthMs) => ({
        place: placeOnWalkAxis(axis, lengthMs),
        text: format.latency(lengthMs),
      }))}
    >
      {picked && <path d={`M${across(picked)} 0V100`} className="walk-picked" />}
      <path d={served().join("")} className="latency-dot" />
      <path d={missed().join("")} className="latency-failure" />
    </Plot>
  );

  function across({ at }: RecentWalk): string {
    return (placeOf(Date.parse(at)) * 1_000).toFixed(1);
  }

  function served(): string[] {
    return walks.flatMap((walk) =>
      walk.totalMs === null || !wasServed(walk.outcome)
        ? []
        : `M${across(walk)} ${(100 - placeOnWalkAxis(axis, walk.totalMs) * 100).toFixed(2)}h0`,
    );
  }

  function missed(): string[] {
    return walks.filter(({ outcome }) => outcome === "failed").map((walk) => `M${across(walk)} 100v-8`);
  }
}

const wasServed = (outcome: RecentWalk["outcome"]) => outcome === "ok" || outcome === "degraded";
