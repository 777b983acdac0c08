/** Texts to try the doctor with, one of each kind that it reads. */
export const doctorExamples = [
  { id: "comma", text: "export GOPROXY=https://goproxy.cn,https://mirrors.aliyun.com/goproxy,direct" },
  { id: "unquoted-pipe", text: "export GOPROXY=https://goproxy.cn|https://goproxy.io|direct" },
  {
    id: "go-env",
    text: [
      "GOMODCACHE='/home/me/go/pkg/mod'",
      "GONOSUMDB='k8s.io,*.corp.example.com'",
      "GOPRIVATE=''",
      "GOPROXY='https://goproxy.cn,direct'",
      "GOSUMDB='off'",
      "GOVERSION='go1.24.4'",
    ].join("\n"),
  },
  {
    id: "dockerfile",
    text: [
      "FROM golang:1.26.10",
      "ENV GOPROXY=direct,https://goproxy.cn",
      "ENV GOSUMDB=sum.golang.internal:443",
    ].join("\n"),
  },
  {
    id: "private-module",
    text: [
      "go: git.corp.example.com/team/lib@v1.2.0: verifying module: git.corp.example.com/team/lib@v1.2.0:",
      " reading https://sum.golang.org/lookup/git.corp.example.com/team/lib@v1.2.0: 404 Not Found",
    ].join(""),
  },
  {
    id: "bad-gateway",
    text: "go: golang.org/x/text@v0.14.0: reading https://goproxy.cn/golang.org/x/text/@v/v0.14.0.info: 502 Bad Gateway",
  },
] as const;
