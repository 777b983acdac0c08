import type { PartMessages } from "./messages.ts";

/** What we say in simplified Chinese of the chains to take. */
const zhCNRecommended: PartMessages["recommended"] = {
  recommended: {
    heading: "现在该用哪一条",
    none: "尚无推荐：推荐只取可用、内容正确且同步及时的镜像。",
    all: "适用于所有人",
    region: "{{region}} 地区",
    vantage: "自{{vantage}}观测",
    why: "为何是这一条",
    line: "为所有构建设置",
    since: "自 {{since}} 起未变，有效至 {{expires}}。",
    reasonFor: "{{scopes}}：{{reason}}",
    candidates: "它与次优者在 {{days}} 天里的代价",
    every: "显示各地区和观测点的推荐",
    scope: "适用于",
    chain: "代理链",
    sinceHead: "未变自",
    expires: "有效至",
    sumdb: "此处无法访问 sum.golang.org，但可访问其别名。",
    reason: {
      "fewest-minutes-lost": "最近 {{days}} 天里，它会让构建取不到模块共{{lost}}。",
      "fewest-minutes-lost-none": "最近 {{days}} 天的记录中，没有它会让构建取不到模块的时候。",
      quickest: "{{mirror}} 很快：半数应答在 {{latency}} 内开始。",
      "pipe-passes-outages":
        "{{mirror}} 后面是竖线：出现任何错误 go 都会问下一个。若用逗号，它中断时构建会停止。",
      "checksums-proxied": "{{mirror}} 会转发校验和数据库。",
      "kept-for-stability": "它已连续 {{duration}}最优；别的链要持续数小时更优才会取代它。",
      "left-out-breached": "未采用 {{mirror}}：关于其内容或日志的事件尚未关闭。",
      "left-out-unchecked": "未采用 {{mirror}}：它不转发校验和数据库，而此处无法直接访问。",
      "left-out-down": "未采用 {{mirror}}：它没有应答。",
      "left-out-late": "未采用 {{mirror}}：它较晚才显示新版本。",
      "little-history": "目前只有 {{duration}}的记录，推荐可能很快改变。",
    },
  },
};

export default zhCNRecommended;
