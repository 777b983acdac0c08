import { days, hours, minutes, type Day } from "@heliograph/core";
import { BarsLegend } from "../../../charts/bars-legend.tsx";
import { UptimeBars } from "../../../charts/uptime-bars.tsx";
import { before } from "../samples.ts";
import type { Story } from "../story.ts";

const dates = Array.from({ length: 90 }, (_, at) => before(days(89 - at)).slice(0, 10));

const quiet = {
  ok: 1_440,
  degraded: 0,
  failed: 0,
  unknown: 0,
  maintenance: 0,
  maintenanceMs: 0,
  gapMs: 0,
  incidents: 0,
  incidentMs: 0,
  worst: null,
};

/** What befell a mirror, by how many days ago. */
const troubles: Record<number, Partial<Day>> = {
  70: { ok: 1_380, degraded: 60, incidents: 1, incidentMs: hours(1), worst: "degraded" },
  52: { ok: 1_200, failed: 240, incidents: 1, incidentMs: hours(4), worst: "partial" },
  51: { ok: 300, failed: 1_140, incidents: 2, incidentMs: hours(19), worst: "down" },
  33: { ok: 1_200, maintenance: 240, maintenanceMs: hours(4) },
  20: { ok: 1_020, gapMs: hours(7) },
  9: { ok: 1_439, failed: 1, incidentMs: minutes(0) },
};

const eventful = dates
  .map((day, at): Day => ({ ...quiet, day, ...troubles[89 - at] }))
  .filter((_, at) => at < 10 || at > 14);

const bars = (name: string, lived: readonly Day[]) => (
  <UptimeBars mirror={{ name, days: [...lived] }} dates={dates} />
);

export default {
  name: "UptimeBars",
  about: {
    en: "Ninety days, one bar each; a phone shows thirty. One tab stop: arrows, Home, End and Page keys move, up and down lead to the same day of the next mirror, Enter pins the card and Escape closes it.",
    "zh-CN":
      "九十天，每天一条；手机上显示三十天。整行只占一个 Tab 位：方向键、Home、End 与翻页键移动，上下键跳到相邻镜像的同一天，Enter 固定卡片，Escape 关闭。",
  },
  isWide: true,
  states: [
    {
      name: { en: "All that can befall a mirror", "zh-CN": "各种情形" },
      shown: (
        <div className="grid gap-3">
          {bars("mirror-a", eventful)}
          {bars(
            "mirror-b",
            dates.map((day) => ({ ...quiet, day })),
          )}
          <BarsLegend />
        </div>
      ),
    },
    { name: { en: "Nothing known yet", "zh-CN": "尚无数据" }, shown: bars("mirror-c", []) },
  ],
} satisfies Story;
