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
        freshness: "{{mirror}} 同步滞后",
        integrity: "{{mirror}} 完整性",
      },
      wrong: "内容不符",
      frozen: "停滞",
      noneArrived: "尚未同步",
      within: "95% 在 {{span}}内",
    },
    embed: {
      title: "{{page}} — {{site}}",
      share: "30 天应答率 {{share}}",
      noShare: "30 天内没有检测",
      days: "30 天",
      asOf: "截至 {{at}}",
      incidents_other: "{{count}} 个未解决的事件",
      open: "打开状态页",
    },
    picture: {
      share: "30 天应答率",
      shareBase_other: "共 {{checks}} 次检测",
      median: "24 小时中位数",
      days: "最近 90 天",
      demonstration: "演示",
    },
  },
};

export default zhCNSurfaces;
