import { days } from "@heliograph/core";
import { CostChart, type CostDay } from "../../../charts/cost-chart.tsx";
import { Pointed } from "../pointed.tsx";
import { before } from "../samples.ts";
import type { Story } from "../story.ts";

const costs = Array.from({ length: 30 }, (_, at): CostDay => ({
  day: before(days(29 - at)).slice(0, 10),
  cost: {
    seen: 1_440,
    served: 1_400,
    direct: 0,
    failed: at % 11 === 4 ? 34 : 0,
    hung: at === 20 ? 12 : 0,
    unchecked: at === 25 ? 20 : 0,
    lostMs: 40,
    ttfbMs: 80,
  },
})).filter((_, at) => at !== 8 && at !== 9);

export default {
  name: "CostChart",
  about: {
    en: "Minutes without modules, and below them without checksums, day by day. A day of which nothing is known stays empty.",
    "zh-CN": "逐日显示无法获取模块的分钟数，其下为无法获取校验和的分钟数。一无所知的日子留空。",
  },
  isWide: true,
  states: [
    {
      name: { en: "A month of a chain", "zh-CN": "一条链路的一个月" },
      shown: (
        <Pointed count={costs.length} said={(place) => costs[place]?.day ?? ""}>
          {(place) => (
            <CostChart
              since={before(days(30))}
              until={before(0)}
              days={costs}
              picked={place === undefined ? undefined : costs[place]}
            />
          )}
        </Pointed>
      ),
    },
  ],
} satisfies Story;
