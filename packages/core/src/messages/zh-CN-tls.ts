import type { PartMessages } from "./messages.ts";

/** What we say in simplified Chinese of how a mirror's connections are secured. */
const zhCNTls: PartMessages["tls"] = {
  tls: {
    title: "传输安全规则",
    why: "go 命令要求 TLS 1.2 或更高版本，并要求证书链受信任、在有效期内且与域名相符。其余规则关乎速度、其他客户端和将来的隐患。",
    plain: "通过明文 HTTP 访问：途中没有任何保护，也没有证书可供检查。",
    plainWord: "明文 HTTP",
    certificates: "证书",
    certificatesWindow: "最近 7 天出示过的",
    certificatesNone: "尚未见过证书。",
    left: "剩余 {{duration}}，占有效期的 {{share}}",
    expired: "已于 {{duration}}前过期",
    notYet: "{{at}} 之后才生效",
    lifetime: "有效期",
    trusted: "受信任的颁发机构",
    untrusted: "未知的颁发机构",
    issuer: "颁发者",
    subject: "主体",
    names: "域名",
    key: "密钥",
    signature: "签名算法",
    fingerprint: "SHA-256",
    shownTo: "出示给",
    firstSeen: "首次出现",
    lastSeen: "最近出现",
    stamps: "证书透明度",
    stampsNone: "没有附带时间戳。",
    stampsOperators_other: "{{stamps}}，来自 {{count}} 家运营者",
    stampsCount_other: "{{count}} 个已验证的时间戳",
    log: "日志",
    operator: "运营者",
    stampedAt: "时间戳",
    via: "来源",
    viaOf: { certificate: "证书", tls: "握手", ocsp: "OCSP 响应" },
    state: "状态",
    stateOf: {
      verified: "已验证",
      forged: "伪造",
      "unknown-log": "未知日志",
      "rejected-log": "已弃用的日志",
    },
    list: "时间戳依据 {{version}} 版日志列表核对，该列表更新于 {{age}}前。",
    handshakes: "握手耗时",
    handshakesWindow: "最近 7 天",
    handshakesNone: "最近 7 天没有测量过握手。",
    family: "地址族",
    count: "握手次数",
    p50: "中位数",
    p95: "95%",
    vantage: "观测点",
    connections: "最近的连接",
    at: "检查时间",
    seen: {
      protocol: "协议",
      cipher: "加密套件",
      group: "密钥交换",
      alpn: "ALPN",
      ttfbHttp2Ms: "首字节（HTTP/2）",
      ttfbHttp1Ms: "首字节（HTTP/1.1）",
    },
    connectionsNone: "尚未检查过连接。",
    rule: {
      "plain-http": {
        title: "通过 HTTPS 访问",
        asks: "使用明文 HTTP 时，途中任何人都能窥视并篡改版本列表和版本信息；哈希值只能保护下载的内容。其余规则不适用于此类镜像。",
      },
      "chain-complete": {
        title: "发送所有中间证书",
        asks: "镜像证书与根证书之间的证书必须一并发送。浏览器常能自行补全缺失的证书，而 go 和 Node 不会，连接将失败。",
      },
      "chain-order": {
        title: "按顺序发送证书",
        asks: "每张证书之后应是签发它的证书。多数客户端能容忍其他顺序或多余的证书，部分旧客户端不能。",
      },
      trusted: {
        title: "由受信任的机构签发",
        asks: "证书链必须通向客户端认可的根证书。自签名证书或私有机构签发的证书，会被未事先配置的客户端拒绝。",
      },
      name: {
        title: "证书与主机名相符",
        asks: "主机名必须出现在证书的备用名称中。通用名称早已不再作数。",
      },
      validity: {
        title: "证书当前有效",
        asks: "超出有效期的证书会被拒绝，由它担保的证书也一样。",
      },
      expiry: {
        title: "及时续期证书",
        asks: "以剩余有效期所占的比例为准，因为有效期从六天到一年不等：低于三分之一说明该续期了，低于六分之一说明续期出了问题。",
      },
      lifetime: {
        title: "证书有效期未超上限",
        asks: "自 2026 年 3 月起，公共机构签发的证书最长 200 天，2027 年 3 月起 100 天，2029 年 3 月起 47 天，此前更长。超过上限的证书会被浏览器拒绝。",
      },
      key: {
        title: "密钥足够强且通用",
        asks: "RSA 密钥至少需要 2048 位。P-256、P-384 的 ECDSA 和 RSA 为所有客户端支持；P-256 的握手开销最小。",
      },
      signature: {
        title: "证书使用 SHA-256 或更强的签名",
        asks: "基于 MD5 和 SHA-1 的签名可以伪造，会被拒绝。",
      },
      stamps: {
        title: "证书已记入公开日志",
        asks: "浏览器要求至少两家运营者的日志时间戳，有效期超过 180 天时要求三个。go 命令不检查；但公共证书没有时间戳仍属异常。握手中发送的时间戳在此无法看到。",
      },
      staple: {
        title: "附带证书状态",
        asks: "若签发机构仍提供证书状态（OCSP），服务器可以一并发送；若不提供，则无此要求。",
      },
      "must-staple": {
        title: "按证书要求附带状态",
        asks: "证书可以要求状态必须随其一同发送，否则了解这一要求的客户端会拒绝连接。",
      },
      versions: {
        title: "仅支持 TLS 1.2 或 1.3",
        asks: "1.0 和 1.1 已于 2021 年废弃。若只支持旧版本，go 根本无法连接。",
      },
      "tls-1-3": {
        title: "支持 TLS 1.3",
        asks: "首字节之前少一次往返，并去除了已被证明薄弱的部分。",
      },
      "alpn-h2": {
        title: "支持 HTTP/2",
        asks: "go 命令会同时请求许多小文件。HTTP/2 让它们共用一个连接，否则每个文件都可能需要一次握手。",
      },
      "alpn-http-1": {
        title: "接受 HTTP/1.1",
        asks: "简单的客户端和其他代理只支持 HTTP/1.1，也应得到服务。",
      },
      resumption: {
        title: "支持会话恢复",
        asks: "再次连接时可省去握手中开销最大的部分。",
      },
      "http2-gain": {
        title: "HTTP/2 的收益",
        asks: "同一地址上 HTTP/2 与 HTTP/1.1 的首字节时间：仅供参考，不作评判。",
      },
    },
  },
};

export default zhCNTls;
