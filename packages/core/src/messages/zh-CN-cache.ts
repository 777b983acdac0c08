import type { PartMessages } from "./messages.ts";

/** What we say in simplified Chinese of how a mirror and what stands before it cache. */
const zhCNCache: PartMessages["cache"] = {
  cache: {
    title: "缓存规则",
    why: "go 命令自身既不缓存响应，也不请求部分内容；但沿途的缓存、其他镜像和浏览器会这样做。",
    nodes: "应答过的节点",
    nodesWindow: "最近 24 小时",
    nodesWhy:
      "一个地址即一个节点。如果某个节点失败，而同一观测点访问该镜像的其他节点正常，则标记为“仅此节点异常”。",
    nodesNone: "最近 24 小时没有节点应答。",
    aloneBad: "仅此节点异常",
    node: "节点",
    network: "网络",
    pop: "位置",
    said: "节点自述",
    vantages: "观测点",
    failed: "失败",
    of: "{{runs}} 次中 {{failed}} 次",
    p50: "首字节时间中位数",
    lastSeen: "最近出现",
    rule: {},
  },
};

export default zhCNCache;
