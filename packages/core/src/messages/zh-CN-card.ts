import type { PartMessages } from "./messages.ts";

/** What we say in simplified Chinese of rules and how a mirror keeps them. */
const zhCNCard: PartMessages["card"] = {
  card: {
    never: "尚未按这些规则检查过。",
    off: "没有安排检查：该探测已关闭，或不适用于此类目标。",
    stale: "自 {{since}} 起没有新的检查结果。",
    untold: "暂时无法判断它是否遵守这些规则。",
    all_other: "适用的 {{count}} 条规则全部遵守。",
    kept_other: "适用的 {{count}} 条规则中，遵守 {{kept}} 条。",
    broken_other: "违反 {{count}} 条。",
    warned_other: "警告 {{count}} 条。",
    word: {
      all: "规则全部遵守",
      broken_other: "违反 {{count}} 条规则",
      warned_other: "{{count}} 条警告",
    },
    looked: "最近一次检查在 {{age}}前",
    every: "检查间隔 {{every}}",
    grade: {
      pass: "遵守",
      warn: "警告",
      fail: "违反",
      "not-applicable": "不适用",
      unknown: "无法判断",
    },
    meanings: "这些词的含义",
    meaning: {
      pass: "经检查，确实遵守。",
      warn: "可以工作，但不够理想：规则允许，或低于通常水平。",
      fail: "经检查，确实违反。",
      "not-applicable": "该规则与此镜像无关。",
      unknown: "这次无法得出结论：没有收到响应，或对方要求我们放慢请求。此前的结论仍然有效。",
    },
    seenFrom: "自{{vantages}}观测",
    exhibit: "当时的请求与响应",
    exhibitNone: "没有收到响应：{{error}}",
    asked: "请求",
    answered: "响应",
    again: "重新请求",
    source: "出处：{{host}}",
    differs: "各观测点所见不同",
    json: "JSON",
    changes: "变化记录",
    changesNone: "自首次检查以来没有变化。",
    when: "时间",
    rule: "规则",
    vantage: "观测点",
    change: "变化",
    before: "此前：{{grade}}",
    seen: "检查所见",
  },
};

export default zhCNCard;
