import type { PartMessages } from "./messages.ts";

/** What we say in simplified Chinese of how a mirror keeps the protocol. */
const zhCNConformance: PartMessages["conformance"] = {
  conformance: {
    title: "协议规则",
    why: "每条规则都用真实请求检验，并附上据以判断的响应。",
    notProxy: "这里应答的不是 Go 模块代理。",
    notProxyWord: "不是 Go 模块代理",
    elsewhere: "它不自己提供模块，而是重定向到其他主机。",
    rule: {
      "serves-modules": {
        title: "是 Go 模块代理",
        asks: "对于每个镜像都有的模块，应返回协议规定的内容。只返回自己的网页或什么都没有的主机，无论如何宣传，都不是模块代理。",
      },
      "serves-itself": {
        title: "自行提供列表和版本",
        asks: "把大的 zip 重定向到对象存储没有问题。若把所有请求都重定向到另一个镜像，只是多绕一步，对方出故障时它也随之失效。",
      },
      "answers-the-go-command": {
        title: "对 go 命令与对其他客户端一视同仁",
        asks: "go 命令不发送 Accept 头，自称 Go-http-client。据此区别对待客户端，可能浏览器能打开，构建却全部失败。",
      },
      "success-is-200": {
        title: "成功只用状态码 200",
        asks: "go 命令把其他状态码都当作错误并就此停止，包括其他表示成功的状态码。",
      },
      "bodies-are-whole": {
        title: "内容完整",
        asks: "响应应与其头部声明的长度一致，并正常结束。中途截断的响应会使构建失败。",
      },
      "no-unasked-coding": {
        title: "不发送未请求的压缩",
        asks: "请求时要求不压缩。按原样保存内容的客户端（如 curl）会把压缩后的字节当作文件存下来。",
      },
      "media-types-fit": {
        title: "Content-Type 与内容相符",
        asks: "go 命令不看它，但中间的缓存、扫描器和浏览器会看：列表和 go.mod 用纯文本，版本信息用 JSON，压缩包用 zip 或二进制类型。",
      },
      "info-is-json": {
        title: ".info 是带版本的合法 JSON",
        asks: "go 命令读取含 Version 的 JSON 对象；如有 Time，须为 RFC 3339 格式。读不懂的内容会被拒绝。",
      },
      "info-is-unambiguous": {
        title: ".info 对任何读取者含义相同",
        asks: "重复的键、超出范围的数字或未来的时间，不同客户端会有不同的理解。",
      },
      "info-names-its-version": {
        title: ".info 给出的正是所请求的版本",
        asks: "请求确切版本时，响应必须是同一版本。其他版本会被 go 命令拒绝。",
      },
      "mod-is-go-mod": {
        title: ".mod 是 go.mod 文件",
        asks: "文件必须有 module 一行。没有这一行的文件（例如网页）会被 go 命令拒绝。",
      },
      "zip-is-archive": {
        title: ".zip 是模块的压缩包",
        asks: "其中每个文件都位于 module@version/ 之下，且压缩包能完整读取。否则会被 go 命令拒绝。",
      },
      "zip-names-are-plain": {
        title: "zip 中的文件名保留大写",
        asks: "只有地址中的大写字母才转义。压缩包内按作者的写法命名；转义的名称会被 go 命令拒绝。",
      },
      "versions-are-complete": {
        title: "每个版本都有 .info、.mod 和 .zip",
        asks: "构建需要这三个文件。若镜像缺其中之一，版本会被选中却无法下载。",
      },
      "list-names-versions": {
        title: "@v/list 是版本列表",
        asks: "每行一个版本。状态码 200 的网页在 go 命令看来是合法的空列表：模块好像没有任何版本。",
      },
      "list-is-clean": {
        title: "@v/list 只含版本",
        asks: "不是版本的行会被 go 命令跳过，其他读取者则可能出错。",
      },
      "list-leaves-commits-out": {
        title: "@v/list 只列出有标签的版本",
        asks: "代表单个提交的伪版本不应列出。go 命令会跳过它们，其他读取者可能误认为正式版本。",
      },
      "list-fits-path": {
        title: "@v/list 只列出该路径的版本",
        asks: "没有后缀的路径对应 v0、v1 和 +incompatible 版本；v2 及以上各有自己的路径。列出其他路径的版本，选中后会被拒绝。",
      },
      "listed-versions-have-info": {
        title: "列出的版本确实存在",
        asks: "列表中的版本必须能按名称取得：go 命令会选最新的一个并接着请求它。",
      },
      "latest-is-info": {
        title: "@latest 是带版本的合法 JSON",
        asks: "协议中为可选。一旦提供，没有标签的模块就依赖它。",
      },
      "latest-is-listed": {
        title: "@latest 与列表一致",
        asks: "模块有标签版本时，最新版本应是其中之一。否则只请求 @latest 的客户端会得到与 go 命令不同的版本。",
      },
      "capitals-are-escaped": {
        title: "理解转义的大写字母",
        asks: "go 命令把 github.com/Azure 写成 github.com/%21azure。不理解这种写法，名称含大写字母的模块就全部缺失。",
      },
      "bare-bang-is-understood": {
        title: "! 与 %21 同样理解",
        asks: "两者是同一地址的两种写法。其他客户端、代理和人工操作会发送未编码的形式。",
      },
      "capitals-are-not-guessed": {
        title: "拒绝未转义的大写字母",
        asks: "转义是为了让不区分大小写的存储不会混淆两个模块。两种写法都接受就失去了这一保障。",
      },
      "incompatible-is-kept": {
        title: "提供 +incompatible 版本",
        asks: "没有 go.mod 的仓库的 v2 及以上版本带有这一后缀，响应必须保留它。",
      },
      "missing-mod-is-made-up": {
        title: "为没有 go.mod 的模块生成 go.mod",
        asks: "对于没有 go.mod 的模块，内容只有一行路径，各处逐字节相同。否则无法通过 go.sum 比对。",
      },
      "commit-version-is-kept": {
        title: "原样提供伪版本",
        asks: "伪版本代表没有标签的提交，会写入 go.mod。响应必须正是该版本。",
      },
      "commit-version-has-its-time": {
        title: "伪版本的时间与其名称一致",
        asks: "中间的数字是提交的时刻。Time 若不同，则属于另一个提交，或是编造的。",
      },
      "branch-is-resolved": {
        title: "解析分支",
        asks: "go get module@master 会询问分支当前对应的版本。镜像可以不支持，此时会转而询问列表中的下一个或源站。",
      },
      "commit-is-resolved": {
        title: "解析提交",
        asks: "go get module@commit 会询问提交对应的版本。响应必须正是该提交。",
      },
      "toolchain-is-served": {
        title: "提供 Go 工具链",
        asks: "自 Go 1.21 起，go 命令会从同样的镜像以 golang.org/toolchain 模块的形式获取更新的工具链。",
      },
      "unknown-version-is-absent": {
        title: "对未知版本返回 404 或 410",
        asks: "只有这两种状态会让 go 命令询问列表中的下一个。其他状态会使镜像尚未收录的新版本完全无法获取。",
      },
      "unknown-files-are-absent": {
        title: "对未知版本的文件返回 404 或 410",
        asks: "go.mod 和 zip 分别请求，每次都从头走一遍镜像列表。",
      },
      "unknown-module-is-absent": {
        title: "对未知模块返回 404 或 410",
        asks: "若以网页、重定向到网页或服务器错误代替，查找就此结束，排在后面的私有模块永远找不到。",
      },
      "malformed-name-is-refused": {
        title: "拒绝不合法的名称",
        asks: "不可能是模块的路径应返回 4xx。返回网页或服务器错误，说明名称未经检查就被继续使用。",
      },
      "prefix-is-absent": {
        title: "对路径前缀返回 404 或 410",
        asks: "为确定软件包属于哪个模块，go 命令会同时请求路径的每个前缀。不是模块的前缀不应看起来像模块，也不应出错。",
      },
      "absence-is-explained": {
        title: "用纯文本说明缺失的原因",
        asks: "只有纯文本的原因 go 命令才会显示。被当作缺失的故障，也只能由此区分。",
      },
      "checksum-database-is-passed-on": {
        title: "如其所称转发校验和数据库",
        asks: "协议中为可选。声称转发的镜像会代替数据库被询问，所有构建都依赖它。若声明不转发，go 命令会直接询问数据库。",
      },
      "unknown-database-is-absent": {
        title: "不声称转发未知的数据库",
        asks: "若对任何名称都答应，就会被请求它不可能有的记录，使用该数据库的构建随之失败。",
      },
      "redirects-end-well": {
        title: "重定向最终得到内容",
        asks: "最多十次请求，每次都给出去处，最终以状态码 200 返回内容：重定向只看终点。",
      },
      "redirects-stay-secure": {
        title: "重定向不离开 https",
        asks: "go 命令不会从 https 跟随到 http；列表和版本信息也会因此可能在途中被篡改。",
      },
      "head-matches-get": {
        title: "HEAD 与 GET 一致",
        asks: "go 命令不使用 HEAD，缓存和工具会用。长度必须与文件一致。不提供也可以。",
      },
      "ranges-are-exact": {
        title: "分段内容准确",
        asks: "断点续传依赖于此：返回的正是所请求的字节，并如实标明。改为发送整个文件也可以。",
      },
      "other-methods-are-refused": {
        title: "拒绝 GET 和 HEAD 以外的方法",
        asks: "协议中没有写操作。对 POST 与 GET 一样响应，或因此出错，说明服务器没有限定用途。",
      },
    },
  },
};

export default zhCNConformance;
