import type { PartMessages } from "./messages.ts";

/** What we say in simplified Chinese of a mirror's outages; only its failover tab carries it. */
const zhCNFailover: PartMessages["failover"] = {
  failover: {
    word: { recovers: "{{p50}}内恢复", none: "没有中断", now: "尚未恢复" },
    noModules: "它不提供模块，因此不在任何代理链中。",
    now: "自 {{since}} 起中断，尚未结束（已持续 {{duration}}）。",
    recovers_other: "90 天内中断 {{count}} 次：半数在 {{p50}}内恢复，95% 在 {{p95}}内恢复。",
    none: "90 天内未见中断。",
    noneWhy: "恢复用时从首次失败算到首次持续成功。",
    recoveries: "需要多久恢复",
    byCause: "按多数检测失败的原因",
    cause: "失败原因",
    unknownCause: "已无从得知",
    count: "中断次数",
    mean: "平均",
    p50: "中位数",
    p95: "95%",
    all: "全部",
    how: "从首次失败算到首次持续成功。镜像失败期间每 5 秒检测一次，因此恢复时间精确到 ±5 秒。",
    outages: "历次中断",
    failedAt: "首次失败",
    detected: "确认为中断",
    detectedAfter: "{{duration}}后",
    recovered: "首次持续成功",
    length: "恢复用时",
    costs: "各代理链用户的代价",
    cost: "{{chain}}：{{lost}}",
    costUnchecked: "{{chain}}：{{lost}}，取不到校验和 {{unchecked}}",
    noCost: "零",
    noCosts: "–",
    ongoing: "尚未",
    costsHow:
      "取不到模块的整分钟数，各观测点相加：每分钟以其中最差的一次为准，因此十秒的中断在每个观测点可涉及两分钟。源站的表现无人测量，只剩 direct 的分钟不计。",
    chains: "包含它的代理链",
    chainsNone: "它不在任何受监测的代理链中。",
  },
};

export default zhCNFailover;
