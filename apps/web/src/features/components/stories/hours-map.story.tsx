import type { Hour } from "@heliograph/core";
import { HoursMap } from "../../../charts/hours-map.tsx";
import { vantages, wave } from "../samples.ts";
import type { Story } from "../story.ts";

const hoursOf = (vantage: string): Hour[] =>
  Array.from({ length: 24 }, (_, hour) => hour)
    .filter((hour) => hour !== 4)
    .map((hour) => ({
      vantage,
      hour,
      ttfbCount: 60,
      p50TtfbMs: 40 + 500 * wave(hour, 24) ** 3,
      transferCount: 4,
      p50Mbps: 40 - 34 * wave(hour, 24),
    }));

const map = (figure: "ttfb" | "rate") => (
  <HoursMap
    hours={vantages.flatMap(({ slug }) => hoursOf(slug))}
    figure={figure}
    vantages={vantages}
    title="mirror-a"
    name="mirror-a"
    window="7 d"
  />
);

export default {
  name: "HoursMap",
  about: {
    en: "Which hours of the day are slow, vantage by vantage. An hour without a sample stays blank.",
    "zh-CN": "各观测点一天中哪些小时较慢。没有样本的小时留空。",
  },
  isWide: true,
  states: [
    { name: { en: "Time to first byte", "zh-CN": "首字节时间" }, shown: map("ttfb") },
    { name: { en: "Throughput", "zh-CN": "吞吐量" }, shown: map("rate") },
  ],
} satisfies Story;
