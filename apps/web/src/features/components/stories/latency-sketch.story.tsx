import { minutes, type Series } from "@heliograph/core";
import { LatencySketch } from "../../../charts/latency-sketch.tsx";
import { latencySteps } from "../../../charts/latency-steps.ts";
import { before, counts, noonMs, stepsOf, wave } from "../samples.ts";
import type { Story } from "../story.ts";

const stepMs = minutes(15);

/** A day with three hours in which nobody looked, and one in which checks failed. */
const series: Series = {
  asOf: before(0),
  mirror: "example",
  range: "24h",
  stepMs,
  vantage: null,
  points: stepsOf(96, stepMs).flatMap(({ atMs }, at) => {
    if (at > 30 && at < 43) return [];
    const p50Ms = 60 + 50 * wave(at, 96);
    return [
      {
        at: new Date(atMs).toISOString(),
        ...counts(at > 70 && at < 75 ? 20 : 0),
        p50Ms,
        p95Ms: p50Ms * 2.2,
        p99Ms: p50Ms * 3,
      },
    ];
  }),
};

export default {
  name: "LatencySketch",
  about: {
    en: "Time to first byte: the median, the band up to 95 %, a thin line at 99 %, failed checks as ticks on the baseline. Gaps stay gaps.",
    "zh-CN": "首字节时间：中位数、到 95 % 的带、99 % 的细线，失败以底线上的短标记表示。没有数据之处留空。",
  },
  isWide: true,
  states: [
    {
      name: { en: "A day with a gap and failures", "zh-CN": "有缺口和失败的一天" },
      shown: (
        <div className="h-72">
          <LatencySketch steps={latencySteps(series)} />
        </div>
      ),
    },
    {
      name: { en: "The first minutes", "zh-CN": "最初几分钟" },
      shown: (
        <div className="h-72">
          <LatencySketch
            steps={latencySteps({
              ...series,
              points: [
                { at: new Date(noonMs).toISOString(), ...counts(), p50Ms: 80, p95Ms: 120, p99Ms: 130 },
              ],
            })}
          />
        </div>
      ),
    },
  ],
} satisfies Story;
