import { RangePicker } from "../../../components/range-picker.tsx";
import type { Story } from "../story.ts";

export default {
  name: "RangePicker",
  about: {
    en: "The same page over another stretch of time. Each is an address that can be sent to somebody.",
    "zh-CN": "同一页面的不同时间范围。每个选项都是可以分享的地址。",
  },
  states: [
    {
      name: { en: "7 days chosen", "zh-CN": "已选 7 天" },
      shown: <RangePicker range="7d" search="" anchor="RangePicker" />,
    },
  ],
} satisfies Story;
