import type { DoctorRule } from "../doctor-rules.ts";

/**
 * What articles about mirrors get wrong, as somebody who believes it would type it; `where` is the line of the article. A row without
 * `fix` is one that no line mends.
 */
export type Claim = { where: string; claim: string; typed: string; rules: DoctorRule[]; fix?: string };

export const fallingBack: Claim[] = [
  {
    where: "B 62, 71, 80",
    claim: "with commas go moves on after a time-out, 500 or 503",
    typed: "export GOPROXY=https://goproxy.cn,https://goproxy.io,direct",
    rules: ["comma-stops"],
    fix: "export GOPROXY='https://goproxy.cn|https://goproxy.io|direct'",
  },
  {
    where: "B 62, 71, 80",
    claim: "the same, told by the go command",
    typed:
      "go: golang.org/x/text@v0.14.0: reading https://goproxy.cn/golang.org/x/text/@v/v0.14.0.info: 503 Service Unavailable",
    rules: ["error-server"],
    fix: "go env -w 'GOPROXY=https://goproxy.cn|direct'",
  },
  {
    where: "B 2",
    claim: "direct is used when the proxy is unreachable",
    typed:
      'GOPROXY=https://goproxy.cn,direct\ngo: golang.org/x/text@v0.14.0: Get "https://goproxy.cn/golang.org/x/text/@v/v0.14.0.info": dial tcp 203.0.113.7:443: connect: connection refused',
    rules: ["error-refused", "comma-stops"],
    fix: "go env -w 'GOPROXY=https://goproxy.cn|direct'",
  },
  {
    where: "A 29, 200; B 140, 300",
    claim: ",direct is the safety net",
    typed: "go env -w GOPROXY=https://goproxy.cn,direct",
    rules: ["comma-stops"],
    fix: "go env -w 'GOPROXY=https://goproxy.cn|direct'",
  },
  {
    where: "B 62, 71",
    claim: "a time-out counts",
    typed:
      'go: golang.org/x/text@v0.14.0: Get "https://goproxy.cn/golang.org/x/text/@v/v0.14.0.info": net/http: TLS handshake timeout',
    rules: ["error-timeout"],
    fix: "go env -w 'GOPROXY=https://goproxy.cn|direct'",
  },
  {
    where: "B 62",
    claim: "off disables all proxies and takes no part in the fallback",
    typed: "GOPROXY=https://goproxy.cn,off",
    rules: ["off-is-an-entry"],
  },
  {
    where: "B 62",
    claim: "off, told by the go command",
    typed: "go: golang.org/x/text@v0.14.0: module lookup disabled by GOPROXY=off",
    rules: ["off-is-an-entry"],
  },
  {
    where: "B 78",
    claim: "requests are HEAD",
    typed: "curl -I https://goproxy.cn/golang.org/x/text/@v/list",
    rules: ["habit-not-what-go-sends"],
  },
  {
    where: "B 73; A 289",
    claim: "direct is git clone",
    typed:
      'go: git.example.com/team/lib@v1.0.0: unrecognized import path "git.example.com/team/lib": reading https://git.example.com/team/lib?go-get=1: 404 Not Found',
    rules: ["error-unrecognized-import"],
  },
  {
    where: "A 207, 215",
    claim: "A,B,direct gives acceleration and backup",
    typed: "GOPROXY=https://goproxy.cn,https://mirrors.aliyun.com/goproxy/,direct",
    rules: ["comma-stops"],
    fix: "go env -w 'GOPROXY=https://goproxy.cn|https://mirrors.aliyun.com/goproxy/|direct'",
  },
  {
    where: "A 318",
    claim: "go clean -modcache makes requests bypass the mirror's cache",
    typed: "go clean -modcache && go mod download",
    rules: ["habit-clean-modcache"],
  },
];

export const protocol: Claim[] = [
  {
    where: "B 25–45",
    claim: "conditions and Accept are negotiated",
    typed: 'curl -H "Accept: application/vnd.go-mod" https://goproxy.cn/golang.org/x/text/@v/v0.14.0.mod',
    rules: ["habit-not-what-go-sends"],
  },
  {
    where: "B 29–33, 50; A 344",
    claim: "304 makes the client reuse its copy",
    typed: `curl -H 'If-None-Match: "abc"' https://goproxy.cn/golang.org/x/text/@v/list`,
    rules: ["habit-not-what-go-sends"],
  },
  {
    where: "B 29–33, 50; A 344",
    claim: "304, told by the go command",
    typed:
      "go: golang.org/x/text@v0.14.0: reading https://goproxy.cn/golang.org/x/text/@v/list: 304 Not Modified",
    rules: ["error-bad-answer"],
    fix: "go env -w 'GOPROXY=https://goproxy.cn|direct'",
  },
  {
    where: "A 58",
    claim: "metadata is at /@v/list/@v/…",
    typed: "GOPROXY=https://goproxy.cn/golang.org/x/text/@v/list",
    rules: ["not-a-base-url"],
  },
  {
    where: "A 133",
    claim: "health is /v2/",
    typed: "curl -f https://goproxy.cn/v2/",
    rules: ["habit-registry-path"],
  },
  {
    where: "A 328–332",
    claim: "warm-up by list and curl",
    typed: "go list -m all | xargs -I{} curl -s https://goproxy.cn/{}/@latest",
    rules: ["habit-warm-up"],
    fix: "go mod download",
  },
  {
    where: "A 31–34",
    claim: "a table of mirrors, one of which is no Go proxy",
    typed: "GOPROXY='https://mirrors.tuna.tsinghua.edu.cn/goproxy/|direct'",
    rules: ["mirror-unwatched"],
  },
  {
    where: "A 31",
    claim: "a mirror supports private modules by going back to the origin",
    typed: "export GOPROXY='https://goproxy.cn|direct'\ngo get git.corp.example.com/team/lib@v1.2.0",
    rules: ["private-path-leaks"],
    fix: "export GOPRIVATE='git.corp.example.com'",
  },
  {
    where: "A 15, 71–85; B 88–93",
    claim: "iperf3 in a LAN tells the throughput of a mirror",
    typed: "iperf3 -c 10.0.0.2 -t 30",
    rules: ["habit-iperf"],
  },
];

export const checksums: Claim[] = [
  {
    where: "A 102, 116",
    claim: "sum.golang.org is queried by hash",
    typed: "curl https://sum.golang.org/lookup/h1:abcdefg=",
    rules: ["habit-lookup-by-hash"],
  },
  {
    where: "A 107",
    claim: "without network verification fails",
    typed:
      'verifying golang.org/x/text@v0.14.0/go.mod: golang.org/x/text@v0.14.0/go.mod: Get "https://sum.golang.org/lookup/golang.org/x/text@v0.14.0": dial tcp 142.250.66.49:443: i/o timeout',
    rules: ["error-database-unreachable"],
    fix: "go env -w 'GOSUMDB=sum.golang.google.cn'",
  },
  {
    where: "A 109",
    claim: "a proxy that alters content is always refused",
    typed:
      "verifying github.com/a/b@v1.0.0: checksum mismatch\n\tdownloaded: h1:x=\n\tsum.golang.org: h1:y=\n\nSECURITY ERROR\nThis download does NOT match the one reported by the checksum server.",
    rules: ["error-mismatch"],
  },
  {
    where: "A 108",
    claim: "a database of one's own breaks the chain of trust",
    typed:
      "GOSUMDB=sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8 https://sum.corp.example.com",
    rules: [],
  },
  {
    where: "A 231",
    claim: "GOSUMDB takes host:port",
    typed: 'export GOSUMDB="sum.golang.internal:443"',
    rules: ["gosumdb-invalid"],
    fix: "export GOSUMDB='sum.golang.org'",
  },
  {
    where: "A 234–236",
    claim: "*.corp.example.com covers corp.example.com",
    typed: 'export GONOSUMDB="*.corp.example.com"',
    rules: ["pattern-misses-parent", "private-half"],
    fix: "export GONOSUMDB='corp.example.com,*.corp.example.com'",
  },
  {
    where: "A 241–243",
    claim: "GOSUMDB=off disables checking",
    typed: "go env -w GOSUMDB=off",
    rules: ["gosumdb-off"],
    fix: "go env -w 'GOSUMDB=sum.golang.org'",
  },
  {
    where: "A 302",
    claim: "an unlisted private module gives a checksum mismatch",
    typed:
      "go: git.corp.example.com/team/lib@v1.2.0: verifying module: git.corp.example.com/team/lib@v1.2.0: reading https://sum.golang.org/lookup/git.corp.example.com/team/lib@v1.2.0: 410 Gone",
    rules: ["error-database-lacks"],
    fix: "go env -w 'GOPRIVATE=git.corp.example.com'",
  },
  {
    where: "A 289",
    claim: "GOPROXY=direct makes the failure",
    typed:
      "GOPROXY=direct\ngo: git.corp.example.com/team/lib@v1.2.0: verifying module: git.corp.example.com/team/lib@v1.2.0: reading https://sum.golang.org/lookup/git.corp.example.com/team/lib@v1.2.0: 404 Not Found",
    rules: ["error-database-lacks", "direct-asks-database"],
    fix: "go env -w 'GOPRIVATE=git.corp.example.com'",
  },
  {
    where: "B 182, 187–188",
    claim: "no entry in go.sum skips verification",
    typed:
      "main.go:3:8: missing go.sum entry for module providing package golang.org/x/text (imported by x); to add:",
    rules: ["error-missing-go-sum-entry"],
    fix: "go mod tidy",
  },
  {
    where: "B 5, 158",
    claim: "with the default proxy tampering goes unnoticed",
    typed: "go env -w GOPROXY=https://proxy.golang.org,direct",
    rules: ["default-list"],
  },
  {
    where: "B 191–193",
    claim: "the name is GO_PROXY",
    typed: "export GO_PROXY=https://goproxy.cn",
    rules: ["misspelt-name"],
    fix: "export GOPROXY='https://goproxy.cn'",
  },
  {
    where: "B 191–193",
    claim: "-x prints sumdb sum.golang.org",
    typed: "go get -x golang.org/x/text 2>&1 | grep 'sumdb sum.golang.org'",
    rules: ["habit-grep-for-sumdb"],
    fix: "go get -x example.com/module 2>&1 | grep -E '/sumdb/|sum\\.golang\\.'",
  },
  {
    where: "B 299",
    claim: "GONOSUMDB takes public modules",
    typed: "env:\n  GONOSUMDB: k8s.io,git.corp.example.com",
    rules: ["pattern-covers-public"],
    fix: 'GONOSUMDB: "git.corp.example.com"',
  },
  {
    where: "B 140",
    claim: "GOPRIVATE is the default of GONOPROXY and GONOSUMDB, which is right",
    typed:
      "export GOPROXY='https://goproxy.cn|direct' GOPRIVATE=git.corp.example.com GONOPROXY= GONOSUMDB=\ngo get git.corp.example.com/team/lib",
    rules: [],
  },
  {
    where: "(neither)",
    claim: "go.sum and the database save from the proxy in every version",
    typed: "go version go1.24.4 linux/amd64",
    rules: ["go-accepts-forged-tiles"],
  },
];

export const configuration: Claim[] = [
  {
    where: "B 1, 2, 18–21",
    claim: "Go does not enable a proxy by default",
    typed: "export GOPROXY=https://proxy.golang.org,direct",
    rules: ["default-list"],
  },
  {
    where: "A 11",
    claim: "modules are to be switched on",
    typed: "export GO111MODULE=on",
    rules: ["modules-on"],
    fix: "unset GO111MODULE",
  },
  {
    where: "A 29",
    claim: ",direct keeps private modules direct",
    typed: "export GOPROXY=https://goproxy.cn,direct\ngo get git.corp.example.com/team/lib",
    rules: ["private-path-leaks", "comma-stops"],
    fix: "export GOPRIVATE='git.corp.example.com'",
  },
  {
    where: "A 217–222",
    claim: "go env -w and the file are separate sources",
    typed: "go env -w GOPROXY='https://goproxy.cn|direct'\nexport GOPROXY='https://goproxy.io|direct'",
    rules: ["environment-shadows-file"],
    fix: "unset GOPROXY",
  },
  {
    where: "A 217–222",
    claim: "the same, told by the go command",
    typed: "warning: go env -w GOPROXY=... does not override conflicting OS environment variable",
    rules: ["environment-shadows-file"],
    fix: "unset GOPROXY",
  },
  {
    where: "A 405",
    claim: "go env -w writes $HOME/go/env",
    typed: "cat $HOME/go/env",
    rules: ["user-file-elsewhere"],
    fix: "go env GOENV",
  },
  {
    where: "A 405",
    claim: "only *. stands as a wildcard",
    typed: "go env -w GOPRIVATE=**.corp.example.com",
    rules: ["pattern-double-star"],
    fix: "go env -w 'GOPRIVATE=corp.example.com,*.corp.example.com'",
  },
  {
    where: "A 360",
    claim: "goproxy.cn,direct is a double proxy",
    typed: "GOPROXY=goproxy.cn,direct",
    rules: ["comma-stops", "no-scheme"],
    fix: "go env -w 'GOPROXY=https://goproxy.cn|direct'",
  },
  {
    where: "A 419",
    claim: "a module that is not covered gives 403 Unauthorized",
    typed:
      "go: git.corp.example.com/team/lib@v1.2.0: reading https://goproxy.cn/git.corp.example.com/team/lib/@v/v1.2.0.info: 403 Forbidden",
    rules: ["error-denied"],
    fix: "go env -w 'GOPROXY=https://goproxy.cn|direct'",
  },
  {
    where: "A 401",
    claim: "Go 1.22 is current",
    typed: 'go-version: "1.22"',
    rules: ["go-accepts-forged-tiles"],
  },
];

export const transport: Claim[] = [
  {
    where: "A 168",
    claim: "openssl s_time takes -alpn",
    typed: "openssl s_time -connect goproxy.cn:443 -alpn h2",
    rules: ["habit-s-time"],
  },
  {
    where: "A 176–178",
    claim: "every certificate has a staple",
    typed: "OCSP response: no response sent",
    rules: ["habit-no-staple"],
  },
  {
    where: "A 160",
    claim: "wrk2 needs ALPN turned on",
    typed: "wrk2 -t4 -c100 -R2000 https://goproxy.cn/",
    rules: ["habit-wrk"],
  },
  {
    where: "B 270–271",
    claim: "get-entries finds a domain's certificates",
    typed: "curl 'https://ct.googleapis.com/logs/argon2023/ct/v1/get-entries?start=0&end=10'",
    rules: ["habit-ct-entries"],
  },
  {
    where: "B 280",
    claim: "a certificate must carry the SCT extension",
    typed: "openssl x509 -noout -ext ct_precert_scts -in cert.pem",
    rules: ["habit-sct-extension"],
  },
];

/** What nobody can type, and why; the rest of the claims stands in the tables above. */
export const untyped = [
  { where: "B 58", why: "that each file walks the list anew shows in no setting and no message" },
  { where: "B 15", why: "which requests follow each other is no setting" },
  { where: "A 11", why: "where the protocol is written down is nothing to set" },
  { where: "A 16; B 178–182", why: "what mirrors guarantee is nothing to set" },
  { where: "A 125–130", why: "the described synchronisation exists in no product" },
  { where: "B 87", why: "how proxy.golang.org is built is nothing to set" },
  { where: "B 107–130", why: "an explanation, not a command" },
  {
    where: "A 379",
    why: "that a container loses its files follows from `user-file-elsewhere`, which says so",
  },
  { where: "A 383", why: "which commands heed GOPRIVATE is nothing to set" },
  { where: "A 185", why: "keep-alive is no setting of the go command" },
  { where: "B 281", why: "a rule of browsers" },
];
