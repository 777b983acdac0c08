import type { PartMessages } from "./messages.ts";

/** What we say in simplified Chinese where readers search. */
const zhCNSearch: PartMessages["search"] = {
  search: {
    title: "搜索",
    found_other: "“{{wanted}}”共有 {{count}} 条结果",
    all: "本站全部内容",
    none: "没有名为“{{wanted}}”的内容。如果这是模块路径，请使用模块查询。",
    field: "镜像、代理链、页面或模块路径",
    example: "goproxy.cn",
    submit: "搜索",
    mirrors: "镜像",
    chains: "代理链",
    pages: "页面",
    module: "在所有镜像上查询 {{module}}",
    about: {
      status: "所有镜像的当前状态",
      incidents: "出过哪些问题，发生在何时",
      compare: "各地访问哪个镜像又快又稳",
      regions: "各地区观测到的每个镜像",
      history: "逐月的可用性",
      chains: "镜像出故障时 GOPROXY 列表如何切换",
      setup: "生成 GOPROXY 配置",
      doctor: "检查现有配置的问题",
      lookup: "哪些镜像有某个模块或版本",
      releases: "新版本同步到各镜像的快慢",
      log: "各方看到的校验和数据库是否一致",
      method: "测什么、怎么测、给镜像带来多少负担",
      developers: "API、徽章、嵌入与订阅源",
      subscribe: "状态变化时收到通知",
    },
  },
};

export default zhCNSearch;
