import type { PartMessages } from "./messages.ts";

/** What we say in simplified Chinese of settings of the go command and its failures. */
const zhCNDoctor: PartMessages["doctor"] = {
  doctor: {
    lead: "粘贴 go 命令的设置、流水线片段或报错，即可看到哪里有问题、为什么，以及应该怎么写。",
    local: "全部在浏览器中完成，粘贴的内容不会发送到任何地方。",
    noScript: "诊断在浏览器中进行，需要启用 JavaScript。命令行中可以使用 heliograph chain doctor，效果相同。",
    input: "设置或报错",
    hint: "可以是 GOPROXY 的值、go env 的输出、shell 或 Dockerfile 中的几行、GitHub Actions、GitLab CI、compose 或 Kubernetes 配置，也可以是 go 命令的报错；可以同时粘贴多种。",
    clear: "清空",
    try: "试试示例",
    example: {
      comma: "用逗号连接的两个镜像",
      "unquoted-pipe": "shell 中的竖线",
      "go-env": "go env 的输出",
      dockerfile: "Dockerfile",
      "private-module": "私有模块的报错",
      "bad-gateway": "502 Bad Gateway",
    },
    read: "识别到的内容",
    setting: "设置",
    value: "值",
    form: {
      value: "单独的值",
      assignment: "NAME=value 形式的一行",
      "user-file": "go env -w 的文件",
      "go-env": "go env 的输出",
      "go-env-w": "go env -w",
      posix: "shell",
      fish: "fish",
      powershell: "PowerShell",
      cmd: "cmd",
      dockerfile: "Dockerfile",
      yaml: "YAML",
      "yaml-list": "YAML 列表",
      json: "JSON",
    },
    error: "报错",
    module: "模块",
    nothing: "这段文本与 go 命令如何获取模块无关。",
    healthy: "没有发现问题。",
    cut: "只读取了前 {{characters}} 个字符。",
    found_other: "发现 {{count}} 处，最严重的在前",
    instead: "改为",
    unknownMirrors: "未能加载各镜像的当前状态，因此只根据文本本身判断。",
    severity: {
      danger: "危险",
      breaks: "会导致构建失败",
      risk: "有风险",
      note: "值得了解",
    },
  },
  rules: {
    "no-entries": {
      title: "列表中没有任何条目",
      why: "GOPROXY 不为空却没有有效条目时，所有查询都会直接失败，不会发出任何请求。",
      fix: "写上代理或 direct，或者删除该设置以使用默认值。",
    },
    "quoted-value": {
      title: "引号成了 {{name}} 的一部分",
      why: "go env -w 的文件、YAML 列表项、docker 的 --env-file 以及 cmd 的 set 都会原样保留引号，go 命令会把它当作首尾条目的内容。",
      fix: "去掉引号，或者放在 shell、YAML 会去除引号的位置。",
    },
    "wrong-case": {
      title: "{{entry}} 不等于 {{word}}",
      why: "direct 和 off 只认小写，其他写法会被当作代理地址而遭拒绝，所有查询都会失败。",
      fix: "写成 {{word}}。",
    },
    "wrong-separator": {
      title: "条目之间用的不是逗号或竖线",
      why: "GOPROXY 列表只认 , 和 |。分号、全角逗号和空格都会成为地址的一部分。",
      fix: "条目之间用 |；只有在仅应对 404 和 410 继续时才用逗号。",
    },
    "unknown-word": {
      title: "{{entry}} 既不是代理，也不是 go 认识的关键字",
      why: "GOPROXY 只有 direct 和 off 两个关键字，没有 none、auto 或 default。只要会轮到的条目中有一个写错，所有查询都会失败。",
      fix: "删除它，或换成代理的地址。",
    },
    "bad-scheme": {
      title: "GOPROXY 不支持 {{entry}} 的协议",
      why: "代理地址只能以 https、http 或 file 开头。GOPROXY 不是网络代理的设置，网络代理应写在 HTTPS_PROXY 中。",
      fix: "使用 Go 模块镜像的 https 地址。",
    },
    "bad-url": {
      title: "{{entry}} 不是有效的地址",
      why: "go 命令无法解析它，所有查询在发出请求之前就会失败。",
      fix: "检查主机名、端口和特殊字符；密码中的 % 要写成 %25。",
    },
    "file-with-host": {
      title: "{{entry}} 不是有效的目录地址",
      why: "file 地址由 file:// 加绝对路径组成：共三个斜杠，不能有主机名，也不能带参数。",
      fix: "写成 file:///绝对路径。",
    },
    "no-scheme": {
      title: "{{entry}} 没有写协议",
      why: "go 命令会自动加上 https://。公共镜像没有问题，但只提供 http 的服务（例如 localhost 上的）就会出乎意料。",
      fix: "写出完整地址，避免误解。",
    },
    "empty-entry": {
      title: "有空条目",
      why: "空条目会连同其后的分隔符一起被丢弃：A,|B 等于 A,B，A|,B 等于 A|B，实际效果与看上去的不同。",
      fix: "删除多余的分隔符。",
    },
    "unreachable-entries": {
      title: "{{end}} 之后的条目永远不会用到",
      why: "{{end}} 会结束整个列表。其后的内容（{{ignored}}）不会使用，即使 {{end}} 失败也不会。",
      fix: "把代理放在前面，{{end}} 放在最后。",
    },
    "comma-stops": {
      title: "{{proxy}} 一旦故障，构建就会中断",
      why: "逗号只在遇到 404 和 410 时才会转向 {{next}}。遇到 5xx、403、429、连接被拒绝、超时、DNS 或 TLS 错误时，go 命令会就此停止，后面写了什么都没用。",
      fix: "在 {{proxy}} 后面改用竖线，任何错误都会继续向后。只有在出错时不应把模块名发给后面的代理时（例如公司自建代理），才保留逗号。另外两点：服务器接受连接后不再响应时，两种分隔符都无济于事；竖线之前的代理若给出错误的 .mod，会被悄悄跳过。",
    },
    "comma-stops-unsteady": {
      title: "{{proxy}} 一旦故障，构建就会中断，而它确实出过故障",
      why: "最近 7 天对 {{proxy}} 的 {{total}} 次检查中有 {{failed}} 次失败。逗号只在遇到 404 和 410 时才会转向 {{next}}；遇到 5xx、403、429、连接被拒绝、超时、DNS 或 TLS 错误时，go 命令会就此停止。",
      fix: "在 {{proxy}} 后面改用竖线，任何错误都会继续向后。服务器接受连接后不再响应时，两种分隔符都无济于事。",
    },
    "single-proxy": {
      title: "{{proxy}} 没有备用",
      why: "列表中只有这一个代理。它一旦故障，就没有其他代理可用，或者只剩源站，而源站往往很慢或无法访问。",
      fix: "再加一个镜像，中间用竖线。",
    },
    "off-is-an-entry": {
      title: "off 只是结束列表，并不会禁用网络",
      why: "off 之前的代理照常使用；匹配 GONOPROXY 或 GOPRIVATE 的模块仍会从源站获取，校验和数据库也仍会访问。",
      fix: "需要离线构建时，请使用模块缓存或 vendor 目录；可以事先用 go mod download 填充缓存。",
    },
    "direct-asks-database": {
      title: "direct 不会关闭校验和数据库",
      why: "GOPROXY=direct 时，凡是 go.sum 中没有的模块，仍会直接向数据库查询。私有模块会因此得到 404 或 410。",
      fix: "把私有模块写入 GOPRIVATE，其余模块应继续校验。",
    },
    "default-list": {
      title: "这就是默认值",
      why: "自 Go 1.13（2019 年）起，go 命令默认就使用 https://proxy.golang.org,direct。写上它没有任何变化，反而会遮住其他位置的设置。",
      fix: "删除它，或者改用带竖线的列表。",
    },
    "plain-http": {
      title: "访问 {{proxy}} 没有使用 TLS",
      why: "链路上的任何人都能看到您使用了哪些模块，可以隐瞒版本，也可以篡改版本列表和 .info，这些都没有校验和保护。",
      fix: "使用它的 https 地址。",
    },
    "credentials-over-http": {
      title: "go 命令拒绝在没有 TLS 的情况下向 {{proxy}} 发送密码",
      why: "http 地址中带有用户名或密码时，在发出请求之前就会失败：“refusing to pass credentials to insecure URL”。",
      fix: "改用 https，并把密码放在 .netrc 或 GOAUTH 中。",
    },
    "password-in-url": {
      title: "{{proxy}} 的地址中带有密码",
      why: "go env、构建日志以及能读取环境变量的进程都会看到它。（这里在处理之前就已将其替换。）",
      fix: "改放在 .netrc（machine、login、password）中，Go 1.24 起也可以用 GOAUTH，然后更换密码。",
    },
    "not-a-base-url": {
      title: "{{proxy}} 的地址是某个请求的地址，而不是代理的地址",
      why: "go 命令会自行拼接模块路径和 /@v/…。末尾若带有请求路径、容器仓库的 /v2 或查询参数，拼出的路径都是错的。",
      fix: "只保留模块路径之前的部分。",
    },
    "mirror-breached": {
      title: "{{proxy}} 提供的内容或日志有误",
      why: "它有未关闭的完整性事件：所提供的内容与校验和数据库不符。",
      fix: "事件关闭之前，请将其移出列表。",
    },
    "mirror-down": {
      title: "{{proxy}} 目前中断",
      why: "所有正在上报的观测点都无法访问它。每个文件都会再次尝试并浪费时间，或者构建就此停止。",
      fix: "移除它，或者用竖线把它放到可用的镜像之后。",
    },
    "mirror-without-checksums": {
      title: "{{proxy}} 不转发校验和数据库",
      why: "go 命令会因此直接连接 sum.golang.org。在无法访问它的网络中，新模块无法校验，下载会失败。",
      fix: "换用能转发的镜像，或者在可以访问时设置 GOSUMDB=sum.golang.google.cn。请保持校验开启。",
    },
    "mirror-refuses-checksums": {
      title: "{{proxy}} 拒绝转发校验和数据库",
      why: "向它请求校验和数据库时，它返回 404 和 410 以外的错误。只有竖线能越过这种错误：其后是逗号或它是最后一项时，go 会认为数据库无法访问，新模块下载失败。",
      fix: "移除它，在其后使用竖线，或者在可以访问时设置 GOSUMDB=sum.golang.google.cn。请保持校验开启。",
    },
    "mirror-unwatched": {
      title: "本站没有监测 {{proxy}}",
      why: "网上的镜像列表会过时，其中有些地址从来就不是 Go 代理。我们对它一无所知。",
      fix: "使用之前，先确认它能响应 @v/list、.info、.zip 以及 /sumdb/sum.golang.org/supported。",
    },
    "private-path-leaks": {
      title: "模块名 {{module}} 会发送给 {{proxy}}",
      why: "它看起来是私有模块，但没有被 GOPRIVATE 覆盖。公共镜像取不到它，却会得知它的名字；末尾的 direct 要等到这之后才会用到。校验和数据库同样会得知。",
      fix: "把 {{pattern}} 写入 GOPRIVATE：这类模块会直接从源站获取，也不会查询公共数据库。",
    },
    "private-half": {
      title: "{{name}} 只起到 GOPRIVATE 一半的作用",
      why: "GONOPROXY 不让代理得知模块名，GONOSUMDB 不让校验和数据库得知。只设置 {{name}} 时，{{other}} 为空，另一方仍会得知。",
      fix: "改为设置 GOPRIVATE，它是两者的默认值。",
    },
    "pattern-wrong-separator": {
      title: "{{name}} 中的模式没有用逗号分隔",
      why: "模式之间只能用逗号。用分号、竖线或空格时，整段文本会成为一个永远匹配不上的模式。",
      fix: "用逗号分隔，不要加空格。",
    },
    "pattern-space": {
      title: "空格使 {{name}} 无法匹配“{{pattern}}”",
      why: "与 GOPROXY 不同，这里不会去除空格：空格会成为模式的一部分，而模块路径中不可能有空格。",
      fix: "删除逗号前后的空格。",
    },
    "pattern-url": {
      title: "{{name}} 要写模块路径，而不是网址",
      why: "{{pattern}} 会与 git.corp.example.com/team/lib 这样的路径比较，路径中没有协议，因此永远匹配不上。",
      fix: "去掉协议部分。",
    },
    "pattern-port": {
      title: "{{name}} 中带有端口，而模块路径没有端口",
      why: "模块路径中不能有冒号，因此 {{pattern}} 永远匹配不上。",
      fix: "去掉端口。",
    },
    "pattern-double-star": {
      title: "在 {{name}} 中，** 与 * 没有区别",
      why: "模式遵循 Go 的 path.Match：星号只匹配到下一个斜杠为止，两个星号也一样。模式本来就覆盖其下的所有路径。",
      fix: "写主机名或路径的开头即可。",
    },
    "pattern-negated": {
      title: "{{name}} 不支持排除",
      why: "! 在这里只是普通字符，因此 {{pattern}} 永远匹配不上。",
      fix: "只列出私有的部分。",
    },
    "pattern-leading-dot": {
      title: "{{pattern}} 不能表示整个域",
      why: "开头的点在 NO_PROXY 中表示“及其所有子域”，在这里不是：模块路径不会以点开头。",
      fix: "同时写上域名本身和 *.域名。",
    },
    "pattern-capital": {
      title: "{{name}} 区分大小写",
      why: "模块路径中的主机名都是小写，而模式要求完全一致，因此 {{pattern}} 永远匹配不上。",
      fix: "主机名改为小写。",
    },
    "pattern-malformed": {
      title: "{{pattern}} 不是有效的模式",
      why: "有方括号或反斜杠没有闭合。这样的模式会被忽略，且没有任何提示。",
      fix: "补全它，或直接写出文本。*、? 和 [a-z] 可以出现在路径元素中的任意位置。",
    },
    "pattern-misses-parent": {
      title: "{{pattern}} 不包括 {{parent}} 本身",
      why: "星号代表一级完整的域名，不能为空：git.{{parent}} 能匹配，{{parent}} 不能。",
      fix: "两者都写上。",
    },
    "pattern-needs-more": {
      title: "{{pattern}} 不包括该路径本身的模块",
      why: "模式有几级，路径至少就要有几级：rsc.io/* 包括 rsc.io/quote，但不包括 rsc.io。",
      fix: "去掉末尾部分：模式本来就覆盖其下的所有路径。",
    },
    "pattern-covers-everything": {
      title: "{{name}} 覆盖了所有模块",
      why: "{{pattern}} 也会匹配公共模块。视变量而定，它们会失去镜像、失去数据库校验，或者失去 TLS 保护。",
      fix: "只写自己的主机。",
    },
    "pattern-covers-public": {
      title: "{{name}} 覆盖了 {{module}} 等公共模块",
      why: "GOPRIVATE 或 GONOSUMDB 中有 {{pattern}} 时，公共模块的新版本会不经校验就被信任，而且没有任何好处：数据库里有它们的校验和。",
      fix: "只写私有的部分，例如 github.com/公司名。",
    },
    "gosumdb-off": {
      title: "新模块不做校验",
      why: "GOSUMDB=off 时，镜像第一次给出什么，就会写入 go.sum 并从此信任。go.sum 中已有的哈希仍会强制校验，而工具链会下载失败。",
      fix: "请保持数据库开启。私有模块用 GOPRIVATE；无法访问 sum.golang.org 时，使用能转发它的镜像，或 sum.golang.google.cn。",
    },
    "gosumdb-invalid": {
      title: "GOSUMDB 无效：{{value}}",
      why: "go 命令只认识 sum.golang.org 和 sum.golang.google.cn 这两个名字，没有 on 这个值；自建数据库必须写出密钥：名称+哈希+密钥，后面可以再加网址。在改正之前，任何新模块都无法校验。",
      fix: "使用默认的 sum.golang.org，或写出完整的验证密钥。",
    },
    "gosumdb-bypasses-proxies": {
      title: "数据库会绕过所有代理，直接访问 {{url}}",
      why: "GOSUMDB 中写了网址时会直接使用该网址，sum.golang.google.cn 也相当于一个网址；不会再询问列表中的代理能否转发。",
      fix: "能访问该地址时这样没有问题；否则请使用 sum.golang.org，并配合能转发它的镜像。",
    },
    "gosumdb-own": {
      title: "使用自建数据库校验：{{name}}",
      why: "它使用自己的密钥，校验与公共数据库同样严格，但必须包含您用到的每个模块，公共模块也不例外。",
      fix: "如果本意如此，无需改动。",
    },
    gonosumcheck: {
      title: "go 命令没有 GONOSUMCHECK 这个变量",
      why: "它不起任何作用。多数人真正需要的是 GOPRIVATE，用于公共数据库不可能有的模块。",
      fix: "删除它，并把私有模块写入 GOPRIVATE。",
    },
    "insecure-flag": {
      title: "-insecure 自 Go 1.17 起已移除",
      why: "go get 会报错；写在 GOFLAGS 中时，本来就没有这个参数的命令会忽略它。",
      fix: "删除它。自己的主机若没有 TLS，可以在 GOINSECURE 中单独列出。",
    },
    goinsecure: {
      title: "GOINSECURE 只影响直接下载",
      why: "它不会让 go 接受代理的无效证书；http 代理没有它也能用；校验和照常检查。",
      fix: "只列出自己的个别主机，最好还是为它们配置证书。",
    },
    "go-accepts-forged-tiles": {
      title: "Go {{version}} 可能被代理欺骗",
      why: "1.25.13 和 1.26.6（2026 年 8 月）之前的版本会接受伪造的校验和数据库分块（CVE-2026-56865）：go.sum 和数据库都无法防范恶意代理。",
      fix: "升级 Go。在此之前只使用可信的镜像。",
    },
    "unquoted-in-shell": {
      title: "shell 会把这个值拆开",
      why: "没有引号时，| 会启动另一个程序，空格会结束这个值，结果只设置了第一部分。",
      fix: "给值加上引号。",
    },
    "environment-shadows-file": {
      title: "环境变量遮住了 go env -w 的设置",
      why: "{{name}} 的查找顺序是：环境变量、go env -w 的文件、$GOROOT/go.env。只要环境变量存在，文件就不起作用。",
      fix: "删除该环境变量（包括 shell 启动文件中的），或直接修改它。",
    },
    "empty-in-user-file": {
      title: "go env -w 的文件中 {{name}} 为空",
      why: "Go 1.20 及以前会使用默认值；自 1.21 起空值会生效：GOPROXY 为空时所有查询都会失败，GOSUMDB 为空时所有新模块都会失败。",
      fix: "用 go env -u 将它从文件中删除。",
    },
    "misspelt-name": {
      title: "{{name}} 应为 {{meant}}",
      why: "go 命令只认准确的名称，对其他名称不会提示，因此该设置不起作用。",
      fix: "写成 {{meant}}。",
    },
    "user-file-elsewhere": {
      title: "go env -w 的文件不在这里",
      why: "它是用户配置目录下的 go/env，例如 ~/.config/go/env。手工编辑与 go env -w 写入的是同一个文件；容器销毁后也随之消失。",
      fix: "让 go 命令告诉您它的位置。",
    },
    "modules-off": {
      title: "模块模式已关闭",
      why: "GO111MODULE=off 时，go 命令使用 GOPATH，GOPROXY 和校验和都不起作用。",
      fix: "删除它。",
    },
    "modules-on": {
      title: "自 Go 1.16 起，GO111MODULE=on 就是默认行为",
      why: "这是 2021 年以前的写法，如今没有任何作用。",
      fix: "如果不再使用更旧的 Go，可以删除。",
    },
    "error-not-found": {
      title: "找不到：404 或 410",
      why: "列表中的代理都没有这个模块或版本：名称或版本写错了，刚刚发布，或者是公共镜像看不到的私有模块。",
      fix: "检查路径和版本。私有模块应写入 GOPRIVATE。",
    },
    "error-denied": {
      title: "被拒绝：401、403 或 407",
      why: "401 表示需要凭据，403 表示即使有凭据也不允许，407 来自网络代理。它们都不算“找不到”，因此逗号不会继续。对私有模块，公共镜像返回的是 404 或 410。",
      fix: "检查 .netrc 或 GOAUTH 中的凭据，或者用竖线越过这个代理。",
    },
    "error-rate-limited": {
      title: "请求过多：429",
      why: "镜像对您限流了。go 命令既不等待也不重试，逗号也不会继续。",
      fix: "在其后改用竖线，并在构建之间保留模块缓存。",
    },
    "error-server": {
      title: "服务器出错：{{status}}",
      why: "go 命令从不重试。逗号之前遇到 5xx，构建就会结束，即使后面有 direct；只有竖线才会继续。",
      fix: "在这个代理后面改用竖线。",
    },
    "error-bad-answer": {
      title: "返回的不是 Go 代理的内容",
      why: "可能是登录页面、返回 304 或 204 的缓存，或损坏的文件：只要不是可用的 200 就算错误，逗号不会继续。go 命令从不发送条件请求。",
      fix: "用浏览器打开该地址看看；在这个代理后面改用竖线。",
    },
    "error-refused": {
      title: "那里没有服务",
      why: "连接被拒绝，或者无法到达该主机。这不算“找不到”，因此逗号不会继续，也不会尝试 direct。",
      fix: "检查地址和端口；在这个代理后面改用竖线。",
    },
    "error-reset": {
      title: "连接中断",
      why: "服务器或中间设备在内容传完之前关闭了连接。go 命令不会重试，逗号也不会继续。",
      fix: "在这个代理后面改用竖线；如果您的网络经常这样，请换一个镜像。",
    },
    "error-timeout": {
      title: "超时",
      why: "go 命令只有两项时限：连接 30 秒、TLS 10 秒；之后若是逗号，构建就会结束。服务器接受连接后不再响应时会一直等下去，用竖线也一样。",
      fix: "在这个代理后面改用竖线，并把响应快的放在最前。",
    },
    "error-no-such-host": {
      title: "主机名无法解析",
      why: "主机名写错了，或者本地 DNS 没有响应。之后若是逗号，构建就会结束。",
      fix: "检查主机名；在这个代理后面改用竖线。",
    },
    "error-certificate": {
      title: "证书不被接受",
      why: "证书已过期、域名不符，或由本机不信任的机构签发，例如公司的流量检查设备。GOINSECURE 对代理不起作用。",
      fix: "校准系统时间，或在系统中安装该机构的证书。在此期间可以用竖线越过这个代理。",
    },
    "error-not-tls": {
      title: "服务器提供的是 http 而不是 https",
      why: "没写协议的条目会加上 https://，而该端口上的服务没有 TLS。",
      fix: "为它配置证书；仅在本机或内网使用时，可以完整写出 http://。",
    },
    "error-downgrade": {
      title: "从 https 跳转到了 http",
      why: "go 命令不会跟随放弃 TLS 的跳转。这算错误，因此逗号不会继续。",
      fix: "直接使用跳转目标的 https 地址，或在这个代理后面改用竖线。",
    },
    "error-unsupported-scheme": {
      title: "地址缺少 http 或 https",
      why: "某处的地址没有写协议，常见于 GOSUMDB 的第二部分，或源站的 go-import 标签。",
      fix: "写出带 https:// 的完整地址。",
    },
    "error-database-lacks": {
      title: "公共校验和数据库中没有这个模块",
      why: "它返回了 404 或 410。多数情况下这是私有模块：任何模式下都会查询数据库，GOPROXY=direct 也不例外。这不是校验和不匹配。",
      fix: "私有模块请写入 GOPRIVATE。公共模块请检查版本，刚发布的请等几分钟。",
    },
    "error-database-unreachable": {
      title: "无法访问校验和数据库",
      why: "go.sum 中没有的哈希必须查询数据库。由第一个能转发的代理承担这些请求；没有这样的代理时，go 命令会自行连接。",
      fix: "使用能转发的镜像，或 sum.golang.google.cn。go.sum 完整时不需要数据库。",
    },
    "error-mismatch": {
      title: "内容与记录不符",
      why: "哈希与 go.sum 或校验和数据库不一致：要么镜像或缓存给出的内容被改动过，要么标签被移动过。这不是网络错误，go 命令停下来是对的。",
      fix: "不要绕过它。执行 go clean -modcache，换一个镜像重新获取并比较：heliograph verify 可以显示各镜像提供的内容。如果是 go.sum 有误，先查明原因再修改。",
    },
    "error-log-forked": {
      title: "校验和数据库出现了两份历史",
      why: "两个带签名的树头互相矛盾：有人向您展示了与他人不同的日志，或者伪造了日志。",
      fix: "停止使用该镜像，保存完整的报错，并报告 Go 安全团队。",
    },
    "error-missing-go-sum-entry": {
      title: "go.sum 缺少条目",
      why: "缺少条目不会跳过校验，恰恰会触发对数据库的查询。使用 -mod=readonly 时，go 命令不能把结果写进去。",
      fix: "让 go 命令补全 go.sum，然后提交。",
    },
    "error-unrecognized-import": {
      title: "查询了源站，但没有得到代码的位置",
      why: "direct 会先在模块路径处查找 go-import 标签，然后才使用 git。这里的主机没有响应，或者没有这个标签。",
      fix: "检查路径。如果从这里无法访问该主机，请使用镜像；私有主机需要网络权限，并写入 GOPRIVATE。",
    },
    "error-credentials": {
      title: "git 没有该主机的凭据",
      why: "模块要从源站获取，而 git 无法询问密码。如果这是公共代理返回的内容，则是代理自己尝试的结果：该模块是私有的，或者不存在。",
      fix: "为 git 配置凭据（.netrc、credential helper，或用 url.insteadOf 改走 ssh），并把该模块写入 GOPRIVATE。",
    },
    "error-no-vcs": {
      title: "没有安装 git",
      why: "direct 需要版本控制工具，而构建镜像中往往没有。",
      fix: "安装 git，或使用全部由代理提供的列表。",
    },
    "error-toolchain": {
      title: "镜像没有这个 Go 工具链",
      why: "go 或 toolchain 行要求更新的版本时，go 命令会通过同一列表下载 golang.org/toolchain，每个 60–100 MB，并非所有镜像都有。",
      fix: "检查版本，使用提供工具链的镜像，或安装该版本的 Go 并设置 GOTOOLCHAIN=local。",
    },
    "habit-warm-up": {
      title: "这样不能预热镜像",
      why: "go list -m all 输出的是路径和版本，会使网址无效；路径中的大写字母没有转义；@latest 也不会让镜像缓存 zip。",
      fix: "通过镜像执行 go mod download，或依次请求 .info、.mod 和 .zip。",
    },
    "habit-registry-path": {
      title: "/v2/ 是容器仓库的接口",
      why: "Go 代理没有这个路径，因此说明不了它是否正常。",
      fix: "请求某个已知模块的 @v/list 和 .info，以及 /sumdb/sum.golang.org/supported。",
    },
    "habit-not-what-go-sends": {
      title: "go 命令从不发送这样的请求",
      why: "它只发 GET，不带 Accept，也不带条件，更不会发 HEAD；ETag 和 Last-Modified 对它没有作用，304 会被当作错误。缓存头只对中间的 CDN 有意义。",
      fix: "用普通的 GET 测试。",
    },
    "habit-clean-modcache": {
      title: "清空本地模块缓存不会影响镜像",
      why: "go clean -modcache 只删除本地文件。之后仍按列表逐个获取，镜像的缓存没有变化。",
      fix: "只在本地文件损坏时才需要清空。",
    },
    "habit-lookup-by-hash": {
      title: "校验和数据库不是按哈希查询的",
      why: "请求是 /lookup/模块@版本。签名针对的是日志的树头，记录由其在日志中的位置来证明。",
      fix: "按模块@版本查询，或用 heliograph verify 连同证明一起检查。",
    },
    "habit-grep-for-sumdb": {
      title: "-x 的输出中没有这样的行",
      why: "go 命令输出的是网址：经过代理时带有 /sumdb/sum.golang.org/，否则是数据库的主机名。",
      fix: "查找这两者之一。如果 go.sum 中已有哈希，则什么都不会输出。",
    },
    "habit-s-time": {
      title: "openssl s_time 没有 -alpn 参数",
      why: "这个参数属于 s_client。",
      fix: "用 openssl s_client -alpn h2 -connect 主机:443 查看协商结果。",
    },
    "habit-wrk": {
      title: "wrk 和 wrk2 只支持 HTTP/1.1",
      why: "没有任何 ALPN 参数能让它们像 go 命令那样使用 HTTP/2。",
      fix: "测试 HTTP/2 请用 h2load，而且不要用来压测别人的镜像。",
    },
    "habit-iperf": {
      title: "iperf 测的是网络，不是镜像",
      why: "它需要在对端运行自己的服务；局域网的吞吐量说明不了镜像的情况。",
      fix: "测量从镜像下载 zip 的时间。",
    },
    "habit-no-staple": {
      title: "没有 OCSP 装订是正常的",
      why: "是否装订取决于服务器设置，与密钥类型无关；Let’s Encrypt 自 2025 年 8 月起已不提供 OCSP。",
      fix: "无需处理。",
    },
    "habit-sct-extension": {
      title: "证书没有这个扩展，也可能已被记录",
      why: "SCT 也可以通过 TLS 扩展或 OCSP 响应提供，而且 go 命令不检查它。",
      fix: "三处都看过之后再下结论。",
    },
    "habit-ct-entries": {
      title: "get-entries 不能按域名查询",
      why: "证书日志按序号读取，不按名称；而且一份日志不包含所有证书。",
      fix: "使用为这些日志建立索引的服务。",
    },
  },
};

export default zhCNDoctor;
