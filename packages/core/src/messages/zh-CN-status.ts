import type { PartMessages } from "./messages.ts";

/** What we say in simplified Chinese of all mirrors together, or where that cannot be told. */
const zhCNStatus: PartMessages["status"] = {
  verdict: {
    working_other: "全部 {{count}} 个镜像在所有观测点均正常。",
    workingSeenFrom_other: "全部 {{count}} 个镜像正常（自{{vantage}}观测）。",
    some_other: "{{total}} 个镜像中有 {{count}} 个在所有观测点均正常。",
    someSeenFrom_other: "{{total}} 个镜像中有 {{count}} 个正常（自{{vantage}}观测）。",
    onlyTroubled: "该镜像出现问题。",
    onlyMaintained_other: "全部 {{count}} 个镜像都在预先公告的维护中。",
    maintained_other: "{{mirrors}}正在进行预先公告的维护，预计 {{until}} 结束。",
    down: "自 {{since}} 起，所有观测点均无法访问 {{mirror}}（已持续 {{duration}}）。",
    partial: "自 {{since}} 起，{{vantages}}无法访问 {{mirror}}（已持续 {{duration}}）。",
    degraded: "自 {{since}} 起，{{mirror}} 响应缓慢（自{{vantages}}观测，已持续 {{duration}}）。",
    more_other: "另有 {{count}} 个镜像出现问题。",
    unknown_other: "{{count}} 个镜像暂无数据。",
    stale: "自 {{since}} 起没有新数据。",
    awaiting: "尚无检测结果。",
    awaitingWhy: "添加镜像后大约 2 分钟会有首批结果。",
    isolated: "我们自己的网络已断开，因此不对任何镜像下结论。",
    unjudged: "上报数据的观测点太少，因此不对任何镜像下结论。",
    checked_other: "{{age}}前由 {{count}} 个观测点检测",
    checkedLast: "最近一次检测在 {{age}}前",
    title: {
      operational: "全部镜像正常",
      trouble: "{{state}}：{{mirrors}}",
      noData: "无数据",
      stale: "没有新数据",
      awaiting: "尚无检测结果",
    },
  },
  seen: {
    from: "观测地区",
    everywhere: "所有地区",
    chainFor: "适用于{{region}}",
    otherForms: "CI、容器、编辑器等",
    allChains: "全部代理链",
    noRegion: "这里没有名为“{{region}}”的地区，现显示所有地区的观测结果。",
    only: "状态为当前自{{region}}观测所得；柱形和数字统计的是所有地区。",
    subscribe: "订阅",
  },
  planned: {
    heading: "维护",
    soon: "计划中",
    running: "进行中",
    everyMirror: "全部镜像",
    from: "{{start}} 至 {{end}}（{{duration}}）。",
    announced: "公布于",
  },
  recent: {
    quietDay: "{{day}}：没有事件",
    quiet: "{{from}}至{{to}}：没有事件",
  },
  trouble: {
    notFoundTitle: "未找到",
    notFound: "此地址没有页面。",
    near: "您要找的是其中之一吗？",
    home: "前往状态页",
    failedTitle: "我们自己出了问题",
    failed: "无法生成此页面。这是我们的问题，与镜像无关。",
    reference: "参考号：{{reference}}",
    lastVerdict: "{{at}} 的最后结论：",
  },
};

export default zhCNStatus;
