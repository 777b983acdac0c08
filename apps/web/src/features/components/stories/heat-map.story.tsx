import type { HeatCell } from "@heliograph/core";
import { HeatMap } from "../../../charts/heat-map.tsx";
import type { Story } from "../story.ts";

const cells: HeatCell[] = [
  { column: 0, row: 8, count: 41 },
  { column: 1, row: 7, count: 120 },
  { column: 1, row: 8, count: 64 },
  { column: 2, row: 6, count: 33 },
  { column: 2, row: 7, count: 18 },
  { column: 4, row: 3, count: 7 },
  { column: 6, row: 1, count: 2 },
];

const map = (name: string, shown: readonly HeatCell[]) => (
  <HeatMap title={name} name={name} window="24 h" cells={shown} />
);

export default {
  name: "HeatMap",
  about: {
    en: "Latency across, throughput up: the best is top left. Arrow keys move over the cells; shares from 5 % on are printed; the median is the dashed cross.",
    "zh-CN":
      "横轴为延迟，纵轴为吞吐量，左上最佳。方向键在格间移动；占比 5 % 以上的数字印在格中，虚线十字为中位数。",
  },
  isWide: true,
  states: [
    { name: { en: "A day of samples", "zh-CN": "一天的样本" }, shown: map("mirror-a", cells) },
    { name: { en: "No sample", "zh-CN": "没有样本" }, shown: map("mirror-b", []) },
  ],
} satisfies Story;
