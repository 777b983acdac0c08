import type { PartMessages } from "./messages.ts";

/** What we say in simplified Chinese of mirrors month by month. */
const zhCNCalendar: PartMessages["calendar"] = {
  calendar: {
    title: "历史",
    intro: "自最早保留的检测以来，各镜像每月的应答率。",
    none: "尚无测量数据。",
    alone: "{{year}} 年，{{mirror}} 在 {{checks}} 次检测中应答 {{share}}。",
    same: "{{year}} 年，{{count}} 个镜像的检测应答率均为 {{share}}。",
    range:
      "{{year}} 年，{{best}} 应答率最高，为 {{bestShare}}（共 {{bestChecks}} 次检测）；{{worst}} 最低，为 {{worstShare}}（共 {{worstChecks}} 次检测）。",
    pageTitle: "{{year}} 年应答率 {{worstShare}} 至 {{bestShare}}：历史",
    pageTitleSame: "{{year}} 年应答率 {{share}}：历史",
    year: "年份",
    months: "{{year}} 年各月",
    mirror: "镜像",
    wholeYear: "全年",
    of: "共 {{checks}} 次",
    incidents_other: "{{count}} 个事件",
    noData: "无数据",
    how: "应答率统计所有观测点的可用性检测，向下取整；月份按 UTC 划分。没有结果的检测与已公告的维护期间的检测不计入。跨月的事件在其持续的每个月各计一次。",
    csv: "下载全部年份的 CSV",
  },
};

export default zhCNCalendar;
