import { days } from "@heliograph/core";
import { Instant } from "../../../components/instant.tsx";
import { before } from "../samples.ts";
import type { Story } from "../story.ts";

export default {
  name: "Instant",
  about: {
    en: "A point in time with its zone; what it is exactly is told when it is pointed at or focused.",
    "zh-CN": "带时区的时刻；指向或聚焦时给出精确时间。",
  },
  states: [
    { name: { en: "That day", "zh-CN": "某日" }, shown: <Instant at={before(0)} /> },
    { name: { en: "A year before", "zh-CN": "一年前" }, shown: <Instant at={before(days(365))} /> },
  ],
} satisfies Story;
