import type { PartMessages } from "./messages.ts";

/** What we say in simplified Chinese of one run, request by request. */
const zhCNRun: PartMessages["run"] = {
  run: {
    heading: "{{at}} 的{{check}}检测",
    title: "{{verdict}}：{{mirror}}，{{check}}",
    backTo: "{{mirror}} 的错误",
    ok: "在 {{total}} 内得到应答（自{{vantage}}观测）。",
    okUntimed: "检测正常（自{{vantage}}观测）。",
    degraded: "{{error}}（自{{vantage}}观测）。",
    failed: "{{error}}（自{{vantage}}观测）。",
    unknown: "这次检测不能说明镜像的情况：{{error}}。",
    failedIn: "{{error}}（{{phase}}阶段，自{{vantage}}观测）。",
    attempt: "第 {{attempt}} 次尝试：前一次失败了。",
    waterfall: "逐个请求",
    finding: "{{phase}}耗时最多：{{total}} 中占 {{spent}}",
    findingNone: "没有测得耗时",
    summary_other: "共 {{count}} 个请求，按先后排列。各阶段从左到右、由浅到深依次进行。",
    kept: "{{count}} 个请求中保留了 {{kept}} 个，失败的优先保留。",
    noRequests: "这次检测没有保留请求，测得的数值见下方。",
    request: "请求",
    answer: "应答",
    noAnswer: "无应答",
    began: "开始于",
    total: "总计",
    bytes: "已接收",
    address: "地址",
    phaseOf: { dnsMs: "DNS", connectMs: "连接", tlsMs: "TLS", ttfbMs: "首字节", bodyMs: "正文" },
    point: "第 {{place}} 个，共 {{count}} 个：{{url}}，{{phases}}",
    again: "向同一地址重新发出这个请求",
    measures: "测量值",
    facts: "所见",
    none: "无。",
    before: "上一次检测",
    after: "下一次检测",
    neighbours: "相邻的检测",
  },
};

export default zhCNRun;
