import { hours } from "@heliograph/core";
import { SpeedChart } from "../../../charts/speed-chart.tsx";
import { Pointed } from "../pointed.tsx";
import { stepsOf, wave } from "../samples.ts";
import type { Story } from "../story.ts";

const steps = stepsOf(48, hours(1));
const line = (low: number, high: number) =>
  steps.map((_, at) => (at > 20 && at < 25 ? null : low + (high - low) * wave(at, 24)));

export default {
  name: "SpeedChart",
  about: {
    en: "Lines over time on an axis from 0, with a band between two of them. Gaps stay gaps.",
    "zh-CN": "从 0 起的折线，其中两条之间填色。没有数据之处留空。",
  },
  isWide: true,
  states: [
    {
      name: { en: "Two days of throughput", "zh-CN": "两天的吞吐量" },
      shown: (
        <Pointed count={steps.length} said={(place) => new Date(steps[place]?.atMs ?? 0).toISOString()}>
          {(place) => (
            <SpeedChart
              steps={steps}
              lines={[
                { key: "low", className: "latency-tail", values: line(4, 12) },
                { key: "high", className: "latency-tail", values: line(24, 48) },
                { key: "middle", className: "latency-median", values: line(12, 30) },
              ]}
              band={[0, 1]}
              picked={place}
            />
          )}
        </Pointed>
      ),
    },
  ],
} satisfies Story;
