import type { PartMessages } from "./messages.ts";

/** What we say in simplified Chinese to people who build on what we measure. */
const zhCNDevelopers: PartMessages["developers"] = {
  developers: {
    title: "面向开发者",
    description:
      "API、兼容 Statuspage 的 JSON、徽章、嵌入卡片、订阅源与 Webhook：本站展示的一切，程序都能读取。",
    lead: "本站展示的一切都可由程序读取：无需密钥，不限语言，公开或私下使用均可。",
    parts: "本页内容",
    open: "打开 {{path}}",
    api: {
      title: "API",
      lead: "基于 HTTP 的 JSON，读取无需密钥。",
      browse: "逐个浏览全部请求",
      document: "OpenAPI 3.1 文档",
      times: "时间均为 UTC 的 ISO 8601 格式，时长以毫秒计，大小以字节计，字段名中写明了单位。",
      cached: "响应带有 ETag。再次请求时带上 If-None-Match，内容未变时只返回 304，不再传输正文。",
      away: "数据库不可用时，返回最近一次的响应；Age 头写明它已存在多少秒。",
      errors:
        "错误是一个包含 code、message 和 requestId 的对象；若某个字段有误，还会有 field。反馈问题时请附上 requestId。",
    },
    rates: {
      title: "请求频率",
      lead: "以下为本服务器的当前设置。超出时返回 429，Retry-After 写明何时可以再来。",
      what: "内容",
      rate: "频率",
      of: "计数对象",
      pages: "页面、徽章、嵌入卡片与订阅源",
      api: "API",
      replays: "近期无人请求过的代理链回放",
      subscriptions: "申请订阅",
      probers: "探测程序的上报与拉取",
      times: "{{duration}}内 {{requests}} 次请求",
      address: "地址",
      token: "令牌",
    },
    examples: {
      title: "示例",
      lead: "本服务器此刻的真实响应。每个列表只显示第一项。",
    },
    statuspage: {
      title: "兼容 Statuspage 的 JSON",
      lead: "能读取 Atlassian Statuspage 的工具也能读取本站：填入本站地址即可。镜像对应其中的组件。",
    },
    badges: {
      title: "徽章",
      lead: "可用于 README 或 Wiki。徽章显示此刻的情况，点击后进入镜像页面。",
      mirror: "镜像",
      show: "显示",
      markdown: "Markdown",
      metric: {
        status: "状态",
        uptime: "30 天应答率",
        latency: "24 小时内首字节时间的中位数",
        freshness: "新版本出现得有多晚",
        integrity: "内容是否与记录一致",
      },
      alt: "{{metric}}：{{mirror}}",
      twin: "如需用于自己的徽章服务，同样的内容也有 JSON 格式：",
    },
    embed: {
      title: "嵌入卡片",
      lead: "把当前状态嵌入您自己的页面：不到 10 KB，没有脚本，没有 Cookie。theme=light 或 theme=dark 固定配色，否则跟随读者的系统。",
      one: "{{mirror}} 的状态",
      html: "HTML",
      all: "全部镜像：{{path}}",
    },
    feeds: {
      title: "订阅源",
      lead: "事件与预先公告的维护，一有更新即可读到，适用于阅读器与聊天室。",
      all: "全部镜像",
      form: { atom: "Atom", rss: "RSS", json: "JSON Feed" },
    },
    webhooks: {
      title: "Webhook",
      lead: "每个事件都以 JSON 发送到您的地址，并按 Standard Webhooks 规范签名。",
      subscribe: "订阅到一个地址",
      id: "同一事件的多次尝试使用同一个 id：收过一次的不必再收。",
      timestamp: "本次尝试的时间，Unix 秒：与您的时钟相差超过 5 分钟的应拒绝。",
      signature:
        "v1, 之后是 id.timestamp.body 的 HMAC-SHA256（base64）；v1a, 之后是 Ed25519 签名。更换密钥期间会有多个条目，以空格分隔。",
      key: "密钥是 whsec_ 之后的部分，用 base64 解码。请对收到的原始字节计算，并以恒定时间比较。",
      answer: "请在 15 秒内返回任意 2xx。410 会结束订阅；429、5xx 或没有应答，则在一天内重试。",
      sample: "用 {{language}} 验证签名",
    },
    components: {
      title: "页面的组成部分",
      lead: "本站每个组件与图表的所有状态，都在这里公开展示。",
      made: "颜色、形状与纹理处处一致。每幅图在其所属页面都配有内容相同的表格。此处的数字均为虚构。",
    },
  },
};

export default zhCNDevelopers;
