import type { PartMessages } from "./messages.ts";

/** What we say in simplified Chinese of runs that failed. */
const zhCNErrors: PartMessages["errors"] = {
  errors: {
    none: "现存记录中没有失败的检测。",
    noneFit: "现存记录中没有符合条件的失败（{{filters}}）。",
    finding_other: "共 {{count}} 次失败，最近一次在 {{at}}：{{error}}（自{{vantage}}观测）。",
    most: "以下是最近 {{count}} 次失败，最早的在 {{since}}。",
    filters: "筛选错误",
    byRegion: "自{{region}}观测",
    byError: "错误为“{{error}}”",
    region: "观测地区",
    everyRegion: "所有地区",
    error: "错误",
    everyError: "所有错误",
    submit: "显示",
    all: "显示全部错误",
    classes: "失败原因",
    list: "最近的失败",
    time: "时间",
    vantage: "观测点",
    check: "检测",
    phase: "阶段",
    message: "信息",
    requestId: "请求 ID",
    requestIdWhy:
      "请求 ID 是镜像自己给我们的请求编的号（如果它返回了的话），运营方可据此在日志中找到该请求。",
    run: "检测记录",
    open: "{{at}} 的检测记录",
  },
  check: {
    availability: "可用性",
    throughput: "吞吐量",
    freshness: "同步时效",
    integrity: "完整性",
    "log-view": "校验和数据库",
    conformance: "协议",
    cache: "缓存行为",
    tls: "传输安全",
    chain: "代理链",
    drill: "故障切换",
    reference: "参考主机",
  },
  failedIn: {
    dns: "域名解析",
    connect: "建立连接",
    tls: "TLS 握手",
    answer: "等待应答",
    body: "接收正文",
    content: "核对内容",
  },
};

export default zhCNErrors;
