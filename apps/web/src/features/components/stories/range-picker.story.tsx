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
      name: { en: "24 hours chosen", "zh-CN": "已选 24 小时" },
      shown: <RangePicker range="24h" search="" anchor="RangePicker" />,
    },
    {
      name: { en: "The longest chosen", "zh-CN": "已选最长范围" },
      shown: <RangePicker range="90d" search="" anchor="RangePicker" />,
    },
  ],
} satisfies Story;
