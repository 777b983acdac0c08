import type { PartMessages } from "./messages.ts";

/** What we say in simplified Chinese of mirrors as regions see them. */
const zhCNRegions: PartMessages["regions"] = {
  regions: {
    title: "各地区的镜像状态",
    intro: "每个镜像目前在各地区的状态，以及最近 24 小时的响应情况。",
    headline: {
      agree: "各地区看到的镜像状态一致。",
      differ: "各地区看到的 {{mirrors}} 状态不同。",
      one: "目前只有 {{region}} 一个地区在观测，其他地区的情况未知。",
      none: "尚无观测点上报。",
    },
    pageTitle: {
      agree: "各地区一致：各地区的镜像状态",
      differ: "{{mirrors}} 在各地区状态不同：各地区的镜像状态",
    },
    andMore_other: "另外 {{count}} 个",
    noMirrors: "没有正在监测的镜像。",
    matrix: "镜像 × 地区",
    mirror: "镜像",
    measure: "指标",
    measures: { state: "状态", median: "中位数", p95: "95%", share: "应答率" },
    rows: "显示的镜像",
    row: { all: "全部镜像", differences: "只看差异" },
    noDifference: "没有差异：各地区看到的镜像状态一致。",
    how: "状态取自最新一轮检测；中位数、95% 与应答率统计最近 24 小时的可用性检测，不计已公告的维护期间，时间为首字节耗时。",
    keys: "方向键移动，Enter 打开最近的检测，Escape 关闭。",
    runs: "自 {{region}} 观测 {{mirror}}",
    noRuns: "这里没有保留的检测记录。",
    loading: "正在加载最近的检测……",
    failed: "无法加载最近的检测。",
    close: "关闭",
    run: { when: "时间", result: "结果", ttfb: "首字节" },
    mirrorPage: "{{mirror}} 的全部数据",
  },
};

export default zhCNRegions;
