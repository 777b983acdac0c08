import { StateLabel } from "../../../components/state-label.tsx";
import { states } from "../../../lib/state.ts";
import type { Said, Story } from "../story.ts";

const meanings: Record<(typeof states)[number], Said> = {
  operational: { en: "Answers as it should", "zh-CN": "应答正常" },
  degraded: { en: "Answers slowly or late", "zh-CN": "应答缓慢或滞后" },
  partial_outage: { en: "Unreachable from some vantages", "zh-CN": "部分观测点无法访问" },
  major_outage: { en: "Unreachable from every vantage", "zh-CN": "所有观测点都无法访问" },
  maintenance: { en: "Announced maintenance", "zh-CN": "已公告的维护" },
  no_data: { en: "Nothing known, or nothing fresh", "zh-CN": "没有数据，或数据已过时" },
};

export default {
  name: "StateLabel",
  about: {
    en: "A state by shape and word; colour comes third and says nothing by itself.",
    "zh-CN": "用形状和文字表示状态；颜色只是第三重提示，从不单独表意。",
  },
  states: states.map((state) => ({ name: meanings[state], shown: <StateLabel state={state} /> })),
} satisfies Story;
