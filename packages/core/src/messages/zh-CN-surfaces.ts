import type { PartMessages } from "./messages.ts";

/** What we say in simplified Chinese where others show us. */
const zhCNSurfaces: PartMessages["surfaces"] = {
  surface: {
    feed: {
      title: "{{site}}：事件",
      titleOf: "{{mirror}}：事件 — {{site}}",
      description: "Go 模块镜像的事件与维护公告，均以实测为准。",
      descriptionOf: "{{mirror}} 的事件与维护公告，均以实测为准。",
      maintenance: "维护：{{title}}",
      maintenanceOf: "已公告的维护：{{start}} 至 {{end}}，涉及{{mirrors}}。",
      everyMirror: "全部镜像",
      began: "自 {{start}} 起。",
      lasted: "{{start}} 至 {{end}}（历时 {{duration}}）。",
      seenFrom: "自{{vantages}}观测。",
      more: "查看完整事件",
    },
    badge: {
      title: "{{label}}：{{message}}",
      label: {
        status: "{{mirror}}",
        uptime: "{{mirror}} 30 天应答率",
        latency: "{{mirror}} 延迟",
        freshness: "{{mirror}} 同步延迟",
        integrity: "{{mirror}} 完整性",
      },
      wrong: "内容不符",
      frozen: "停滞",
      noneArrived: "尚未同步",
      within: "95% 在 {{span}}内",
    },
    embed: {
      title: "{{page}} — {{site}}",
      share: "30 天应答率 {{share}}（{{base}}）",
      median: "中位数 {{latency}}",
      noShare: "30 天内没有检测",
      days: "应答率为最近 30 天",
      asOf: "截至 {{at}}",
      incidents_other: "{{count}} 个未解决的事件",
    },
    picture: {
      share: "30 天应答率（{{base}}）",
      median: "24 小时首字节中位数",
      at: "{{day}} {{time}}",
      demonstration: "演示",
    },
  },
};

export default zhCNSurfaces;
