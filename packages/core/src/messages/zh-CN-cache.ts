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
    rule: {
      "files-are-kept": {
        title: "版本文件可长期缓存",
        asks: "版本的内容永不改变，应当告知缓存：max-age 至少一天，最好一年并带 immutable。若为 no-store，每次构建都要从镜像本身重新获取全部文件。",
      },
      "lists-stay-fresh": {
        title: "列表与分支保持新鲜",
        asks: "@v/list、@latest 和分支随每次发布而变。缓存可保留一分钟，至多五分钟，或每次询问；保留半小时，新版本就被隐藏半小时。",
      },
      "absence-is-forgotten": {
        title: "“不存在”很快被遗忘",
        asks: "过早请求的版本，片刻之后就会出现。404 或 410 可保留十分钟；保留更久就会隐藏新版本。",
      },
      "log-head-stays-fresh": {
        title: "校验和日志的树头保持新鲜",
        asks: "日志一直在增长。树头若保留超过五分钟，新记录看上去就像缺失了。",
      },
      "log-records-are-kept": {
        title: "校验和日志的记录与分块可长期缓存",
        asks: "记录和完整分块永不改变，缓存可以长期保留。",
      },
      "files-have-validators": {
        title: "文件带有 ETag 或 Last-Modified",
        asks: "有了其中之一，缓存只需询问自己的副本是否仍然有效，而不必重新获取。",
      },
      "etag-is-strong": {
        title: "zip 的 ETag 为强校验",
        asks: "弱 ETag（W/…）只保证含义相同，不保证字节相同：断点续传无法据此拼接。",
      },
      "etag-is-stable": {
        title: "字节不变则 ETag 不变",
        asks: "每次响应都变化的 ETag（常因多台服务器各自生成）会使每个副本都显得过期。",
      },
      "etag-revalidates": {
        title: "仍然有效的 ETag 得到 304",
        asks: "带着副本的 ETag 询问时，服务器应返回 304、相同的 ETag 且没有正文。返回整个文件是浪费；返回其他任何内容都是错误。",
      },
      "changed-etag-brings-file": {
        title: "无效的 ETag 得到文件",
        asks: "带着其他副本的 ETag 询问时，服务器必须发送文件。若返回 304，错误的副本将永远保留。",
      },
      "date-revalidates": {
        title: "仍然有效的日期得到 304",
        asks: "与 ETag 相同，但依据副本的 Last-Modified。",
      },
      "range-is-exact": {
        title: "zip 的一部分恰好是那一部分",
        asks: "请求前一百个字节：应为 206，如实标明范围，且正是 zip 开头的字节。改为发送整个 zip 也是允许的。",
      },
      "impossible-range-is-refused": {
        title: "末尾之后的部分被拒绝",
        asks: "请求文件末尾之后的内容应得到 416，客户端由此得知自己的副本比文件长。",
      },
      "old-part-is-not-continued": {
        title: "不续传其他副本的部分",
        asks: "请求另一个 ETag 所指内容的一部分（If-Range）时，服务器必须发送整个文件；否则会与另一个文件的字节拼在一起。",
      },
      "head-tells-length": {
        title: "HEAD 给出文件长度",
        asks: "缓存和工具在下载前用 HEAD 询问，长度必须与文件一致。不提供 HEAD 也是允许的。",
      },
      "zip-is-not-recoded": {
        title: "zip 不再次压缩",
        asks: "go 命令会解开 zip 外层的 gzip；其他客户端原样存储，得到的便不是 zip。这样做也节省不了什么。",
      },
      "spellings-are-alike": {
        title: "! 与 %21 得到相同内容",
        asks: "二者写的是同一个地址，go 命令发送 %21。若缓存视为两个地址，同一文件就有了两种状态。",
      },
      "unknown-module-is-absent": {
        title: "未知模块即不存在",
        asks: "应为纯文本的 404 或 410。状态 200 的网页、跳转到登录页或服务器错误，都会被缓存当作模块保留。",
      },
      "vary-is-narrow": {
        title: "响应只随 Accept-Encoding 变化",
        asks: "Vary 列出会改变响应的请求头。若不止 Accept-Encoding，缓存要为每种浏览器和工具各存一份；若为 *，则一份也不存。",
      },
      "age-is-plausible": {
        title: "响应的 Age 合理",
        asks: "Age 是缓存持有响应的整秒数。超过 max-age 说明缓存在继续提供本应重新询问的内容。",
      },
      "errors-are-not-kept": {
        title: "服务器错误不被缓存",
        asks: "缓存若保留 5xx 响应，片刻的故障就会变成持续数分钟的故障。",
      },
      "bodies-are-whole": {
        title: "正文长度与声明一致",
        asks: "在 Content-Length 之前结束或之后仍有内容的响应，会被不加检查的缓存以损坏的状态保留。",
      },
    },
  },
};

export default zhCNCache;
