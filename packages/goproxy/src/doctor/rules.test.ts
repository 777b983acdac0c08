import { locales, messagesAbout } from "@heliograph/core/messages";
import { describe, expect, it } from "vitest";
import { diagnose } from "./diagnose.ts";
import { doctorRules, type DoctorRule } from "./doctor-rules.ts";
import { doctorExamples } from "./examples.ts";
import { other, watched } from "./testing/mirrors.ts";

const lookup = "golang.org/x/text@v0.14.0: reading https://sum.golang.org/lookup/golang.org/x/text@v0.14.0";
const asked = "go: golang.org/x/text@v0.14.0: reading https://goproxy.cn/golang.org/x/text/@v/v0.14.0.info";
const got = 'go: golang.org/x/text@v0.14.0: Get "https://goproxy.cn/golang.org/x/text/@v/v0.14.0.info"';

/** A text for each rule that no claim of the articles is about; what the go command says is as it says it. */
const texts: [rule: DoctorRule, text: string][] = [
  ["no-entries", "GOPROXY=,"],
  [
    "no-entries",
    "go: golang.org/x/text@v0.3.0: GOPROXY list is not the empty string, but contains no entries",
  ],
  ["quoted-value", "set GOPROXY='https://goproxy.cn'"],
  ["quoted-value", 'services:\n  app:\n    environment:\n      - GOPROXY="https://goproxy.cn"'],
  ["quoted-value", '~/.config/go/env\nGOPROXY="https://goproxy.cn|direct"'],
  ["quoted-value", 'GOMODCACHE="/root/go/pkg/mod"\nGOPROXY=""https://goproxy.cn""'],
  [
    "quoted-value",
    'go: golang.org/x/text@v0.3.0: parse "\\"https://goproxy.cn": first path segment in URL cannot contain colon',
  ],
  ["wrong-case", "https://goproxy.cn|Direct"],
  ["wrong-case", "go: golang.org/x/text@v0.3.0: invalid proxy URL missing scheme: OFF"],
  ["wrong-separator", "GOPROXY=https://goproxy.cn;direct"],
  ["wrong-separator", "ENV GOPROXY https://goproxy.cn direct"],
  ["wrong-separator", "https://goproxy.cn，direct"],
  ["unknown-word", "GOPROXY=https://goproxy.cn|none"],
  ["unknown-word", "go: golang.org/x/text@v0.3.0: invalid proxy URL missing scheme: none"],
  ["bad-scheme", "GOPROXY=socks5://127.0.0.1:1080"],
  ["bad-scheme", "go: x.test/m@v1.0.0: invalid proxy URL scheme (must be https, http, file): ftp://x.test"],
  ["bad-url", "GOPROXY=https://goproxy.cn:port"],
  ["file-with-host", "GOPROXY=file://host/x"],
  ["no-scheme", "GOPROXY=localhost:3000"],
  ["empty-entry", "GOPROXY=https://goproxy.cn,|direct"],
  ["unreachable-entries", "GOPROXY=direct,https://goproxy.cn"],
  ["unreachable-entries", "GOPROXY=off|https://goproxy.cn"],
  ["comma-stops-unsteady", "GOPROXY=https://other.example/go/,direct"],
  ["single-proxy", "variables:\n  GOPROXY: https://goproxy.cn"],
  ["direct-asks-database", "GOPROXY=direct"],
  ["plain-http", "GOPROXY=http://goproxy.cn|direct"],
  ["credentials-over-http", "GOPROXY=http://me:secret@goproxy.cn|direct"],
  [
    "credentials-over-http",
    "go: x.test/m@v1.0.0: refusing to pass credentials to insecure URL: http://me:xxxxx@127.0.0.1:1/x",
  ],
  ["password-in-url", "GOPROXY=https://me:secret@goproxy.cn|direct"],
  ["mirror-breached", "GOPROXY=https://other.example/go|direct"],
  ["mirror-down", "GOPROXY=https://OTHER.example/go/|direct"],
  ["mirror-without-checksums", "GOPROXY=https://other.example/go|direct"],
  ["mirror-refuses-checksums", "GOPROXY=https://refusing.example|direct"],
  ["pattern-wrong-separator", "GOPRIVATE=a.example.com;b.example.com"],
  ["pattern-space", 'export GOPRIVATE="a.example.com, b.example.com"'],
  ["pattern-url", "GOPRIVATE=https://git.example.com/team"],
  ["pattern-port", "GOPRIVATE=git.example.com:8443/team"],
  ["pattern-negated", "GOPRIVATE=!github.com,git.example.com"],
  ["pattern-leading-dot", "GOPRIVATE=.corp.example.com"],
  ["pattern-capital", "GOPRIVATE=Git.Example.com"],
  ["pattern-malformed", "GOPRIVATE=git.example.com/[a"],
  ["pattern-needs-more", "GOPRIVATE=rsc.io/*"],
  ["pattern-covers-everything", "GONOSUMDB=*"],
  ["pattern-covers-everything", "GOINSECURE=*"],
  ["gosumdb-invalid", "GOSUMDB=on"],
  ["gosumdb-invalid", "go: golang.org/x/text@v0.3.0: verifying module: missing GOSUMDB"],
  ["gosumdb-bypasses-proxies", "GOSUMDB=sum.golang.google.cn"],
  ["gosumdb-own", "GOSUMDB=localhost.localdev/sumdb+00000c67+AcTrnkbUA+TU4heY3hkjiSES/DSQniBqIeQ/YppAUtK6"],
  ["gonosumcheck", "export GONOSUMCHECK=1"],
  ["insecure-flag", "go env -w GOFLAGS=-insecure"],
  ["insecure-flag", "go get -insecure git.example.com/lib"],
  ["insecure-flag", "go: -insecure flag is no longer supported; use GOINSECURE instead"],
  ["goinsecure", "GOINSECURE=git.example.com"],
  ["unquoted-in-shell", "export GOPROXY=https://goproxy.cn|direct"],
  ["unquoted-in-shell", "GOPROXY = https://goproxy.cn"],
  ["comma-stops", "env:\n  GOPROXY: >-\n    https://goproxy.cn,direct\n"],
  ["comma-stops", '$env:GOPROXY = "https://goproxy.cn,direct"'],
  ["unquoted-in-shell", "set -gx GOPROXY https://goproxy.cn|direct"],
  ["unquoted-in-shell", "set GOPROXY=https://goproxy.cn|direct"],
  ["unquoted-in-shell", "go env -w GOPROXY=https://goproxy.cn|direct"],
  ["environment-shadows-file", "export GOPROXY=direct\n\n$ cat ~/.config/go/env\nGOPROXY=https://goproxy.cn"],
  ["empty-in-user-file", "go env -w GOPROXY="],
  ["misspelt-name", "export goproxy=https://goproxy.cn"],
  ["misspelt-name", "go: unknown go command variable GO_PROXY"],
  ["modules-off", "GO111MODULE=off"],
  ["error-not-found", `${asked}: 410 Gone`],
  ["error-rate-limited", `${asked}: 429 Too Many Requests`],
  [
    "error-bad-answer",
    "go: x.test/m@v1.0.0: invalid response from proxy \"https://goproxy.cn\": invalid character '<'",
  ],
  ["error-reset", `${got}: read tcp 10.0.0.2:51642->203.0.113.7:443: read: connection reset by peer`],
  ["error-no-such-host", `${got}: dial tcp: lookup goproxy.cn on 10.0.0.53:53: no such host`],
  ["error-certificate", `${got}: x509: certificate signed by unknown authority`],
  ["error-not-tls", `${got}: http: server gave HTTP response to HTTPS client`],
  [
    "error-downgrade",
    `${got}: redirected from secure URL https://goproxy.cn/ to insecure URL http://a.example/`,
  ],
  [
    "error-unsupported-scheme",
    'go: x.test/m@v1.0.0: Get "sum.example.com/latest": unsupported protocol scheme ""',
  ],
  ["error-database-unreachable", `verifying golang.org/x/text@v0.14.0: ${lookup}: 502 Bad Gateway`],
  ["error-log-forked", "SECURITY ERROR\ngo.sum database server misbehavior detected!"],
  ["error-credentials", "fatal: could not read Username for 'https://github.com': terminal prompts disabled"],
  ["error-no-vcs", 'go: x.test/m@v1.0.0: exec: "git": executable file not found in $PATH'],
  ["error-toolchain", "go: download go1.99.0 for linux/amd64: toolchain not available"],
];

const knowledge = {
  mirrors: [
    watched,
    other({ level: "down", breached: true, proxiesChecksums: false }),
    other({ baseUrl: "https://refusing.example", proxiesChecksums: false, refusesChecksums: true }),
  ],
};

describe("the doctor finds", () => {
  it.each(texts)("%s in %j", (rule, text) => {
    expect(diagnose(text, knowledge).findings.map((finding) => finding.rule)).toContain(rule);
  });
});

describe.each(locales)("in %s", (locale) => {
  it("every rule has its words and no other has", async () => {
    const { rules } = await messagesAbout("doctor", locale);
    expect(Object.keys(rules).toSorted()).toEqual([...doctorRules].toSorted());
  });

  it("words name only values that a finding has", async () => {
    const { rules } = await messagesAbout("doctor", locale);
    for (const text of [...texts.map(([, each]) => each), ...doctorExamples.map((example) => example.text)])
      for (const { rule, values } of diagnose(text, knowledge).findings) {
        const said = Object.values(rules[rule]).join(" ");
        const named = [...said.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => name);
        expect({ rule, missing: named.filter((name) => !values[name]) }).toEqual({ rule, missing: [] });
      }
  });

  it("every example has its name", async () => {
    const { doctor } = await messagesAbout("doctor", locale);
    expect(Object.keys(doctor.example)).toEqual(doctorExamples.map(({ id }) => id));
  });
});

it("a sound setting is left in peace", () => {
  const sound =
    "export GOPROXY='https://goproxy.cn|https://a.corp.example.com/go|direct' GOPRIVATE=git.corp.example.com";
  expect(diagnose(sound, { mirrors: [watched] }).findings).toEqual([]);
});

it.each([
  ["GOPROXY=https://refusing.example,direct", ["breaks"]],
  ["GOPROXY=https://refusing.example|direct", ["risk"]],
  ["GOPROXY=https://refusing.example|direct GOSUMDB=sum.golang.google.cn", []],
])("%s: what a mirror refuses of checksums is %j", (text, severities) => {
  const { findings } = diagnose(text, knowledge);
  const found = findings.filter(({ rule }) => rule === "mirror-refuses-checksums");
  expect(found.map(({ severity }) => severity)).toEqual(severities);
});

/** What `go env` prints where nothing was set, as far as it matters; Go 1.26 and Go 1.19 quote in different ways. */
const printed = [
  "AR='ar'",
  "GOENV='/root/.config/go/env'",
  "GOFLAGS=''",
  "GOINSECURE=''",
  "GOMODCACHE='/root/go/pkg/mod'",
  "GONOPROXY=''",
  "GONOSUMDB=''",
  "GOPRIVATE=''",
  "GOPROXY='https://goproxy.cn|https://other.example/go|direct'",
  "GOSUMDB='sum.golang.org'",
  "GOVERSION='go1.26.10'",
].join("\n");

it.each([
  ["Go 1.26", printed],
  ["Go 1.19", printed.replaceAll("'", '"')],
  ["Windows", printed.replaceAll("'", "").replaceAll(/^/gm, "set ")],
])("what go env prints of sound settings is left in peace: %s", (_, text) => {
  const { findings } = diagnose(text, { mirrors: [watched, other({})] });
  expect(findings.filter(({ rule }) => rule !== "go-accepts-forged-tiles")).toEqual([]);
});
