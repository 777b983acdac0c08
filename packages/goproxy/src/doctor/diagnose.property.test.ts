import {
  array,
  assert,
  constantFrom,
  oneof,
  property,
  record,
  string,
  stringMatching,
  tuple,
} from "fast-check";
import { describe, expect, it } from "vitest";
import { diagnose } from "./diagnose.ts";
import type { DoctorRule } from "./doctor-rules.ts";
import { doctorExamples } from "./examples.ts";
import * as claims from "./testing/claims.ts";
import { other, watched } from "./testing/mirrors.ts";

const knowledge = {
  mirrors: [
    watched,
    other({ level: "down", breached: true, proxiesChecksums: false }),
    other({
      baseUrl: "https://goproxy.io",
      level: "degraded",
      counts: { ok: 9, degraded: 0, failed: 1, unknown: 0 },
    }),
  ],
};

const seeds = [
  ...doctorExamples,
  ...claims.fallingBack,
  ...claims.protocol,
  ...claims.checksums,
  ...claims.configuration,
  ...claims.transport,
].map((seed) => ("text" in seed ? seed.text : seed.typed));

const entry = constantFrom(
  "https://goproxy.cn",
  "https://other.example/go",
  "http://goproxy.io/v2/",
  "goproxy.cn",
  "localhost:3000",
  "direct",
  "off",
  "Direct",
  "OFF",
  "none",
  "",
  " ",
  "ftp://x.example",
  "file://host/x",
  "file:///srv/x",
  "https://u:p@a.example",
  '"https://goproxy.cn',
  "https://a.example:port",
  "；",
  "https://a.example https://b.example",
  "http://u:p@goproxy.cn/",
);
const list = array(tuple(entry, constantFrom(",", "|", ";", ", ", ",|", "")), { maxLength: 6 }).map((parts) =>
  parts.flat().join(""),
);
const pattern = constantFrom(
  "*",
  "*.corp.example.com",
  "corp.example.com",
  "github.com",
  "github.com/*",
  "git.corp.example.com:8443",
  "**.a.example",
  "https://a.example/x",
  "!a.example",
  ".a.example",
  "A.example/b",
  "a.example/[",
  "rsc.io/*",
  "",
  "k8s.io",
  "none",
  "a.example/x//",
);
const patterns = array(tuple(pattern, constantFrom(",", ", ", ";", " ", "")), { maxLength: 5 }).map((parts) =>
  parts.flat().join(""),
);
const setting = oneof(
  tuple(constantFrom("GOPROXY", "GO_PROXY", "goproxy"), list),
  tuple(constantFrom("GOPRIVATE", "GONOPROXY", "GONOSUMDB", "GOINSECURE", "GONOSUMCHECK"), patterns),
  tuple(
    constantFrom("GOSUMDB"),
    constantFrom("off", "on", "sum.golang.org", "sum.golang.google.cn", "a:443", "OFF", " ", '"off"'),
  ),
  tuple(constantFrom("GOFLAGS"), constantFrom("-insecure", "-mod=mod -insecure", "-mod=mod")),
  tuple(constantFrom("GO111MODULE"), constantFrom("on", "off", "auto")),
);
const written = tuple(
  setting,
  constantFrom<(name: string, value: string) => string>(
    (name, value) => `${name}=${value}`,
    (name, value) => `export ${name}=${value}`,
    (name, value) => `export ${name}='${value}'`,
    (name, value) => `set -gx ${name} ${value}`,
    (name, value) => `$env:${name} = "${value}"`,
    (name, value) => `set ${name}=${value}`,
    (name, value) => `setx ${name} "${value}"`,
    (name, value) => `ENV ${name} ${value}`,
    (name, value) => `ENV ${name}=${value}`,
    (name, value) => `  ${name}: ${value}`,
    (name, value) => `  - ${name}=${value}`,
    (name, value) => `  - name: ${name}\n    value: "${value}"`,
    (name, value) => `"${name}": ${JSON.stringify(value)},`,
    (name, value) => `go env -w ${name}=${value}`,
    (name, value) => `~/.config/go/env\n${name}=${value}\n`,
  ),
).map(([[name, value], write]) => write(name, value));
const text = array(oneof(written, constantFrom(...seeds), list, string({ maxLength: 40 })), {
  maxLength: 5,
}).map((lines) => lines.join("\n"));

/** Texts that turn checksums off, and rules that a line breaks when it does so in another way. */
const harmfulTexts = [
  /GOSUMDB["': =]+off/i,
  /GO(?:NOSUMDB|PRIVATE|INSECURE)["': =]+(?:[^,]*,)*\*(?:["',]|$)/,
  /-insecure/,
  /GONOSUMCHECK.*=.*\w/,
];
const harmfulRules: ReadonlySet<DoctorRule> = new Set([
  "gosumdb-off",
  "gosumdb-invalid",
  "pattern-covers-everything",
  "pattern-covers-public",
  "insecure-flag",
  "gonosumcheck",
]);

const runs = { numRuns: 400 };

describe("whatever is pasted", () => {
  it("nothing is thrown", () => {
    assert(
      property(oneof(string({ maxLength: 400, unit: "binary" }), text), (pasted) => {
        expect(diagnose(pasted, knowledge).findings).toBeInstanceOf(Array);
      }),
      runs,
    );
  });

  it("no fix turns checksums off", () => {
    assert(
      property(text, (pasted) => {
        for (const { fix } of diagnose(pasted, knowledge).findings) {
          if (fix === null) continue;
          for (const harm of harmfulTexts) expect(fix).not.toMatch(harm);
          expect(diagnose(fix).findings.filter(({ rule }) => harmfulRules.has(rule))).toEqual([]);
        }
      }),
      runs,
    );
  });

  it("a fix is free of what it mends", () => {
    assert(
      property(text, (pasted) => {
        for (const { rule, fix } of diagnose(pasted, knowledge).findings) {
          if (fix === null) continue;
          expect({ fix, rules: diagnose(fix, knowledge).findings.map((finding) => finding.rule) }).toEqual({
            fix,
            rules: expect.not.arrayContaining([rule]),
          });
        }
      }),
      { ...runs, examples: [["GOPRIVATE=.git.example.com/[,"]] },
    );
  });

  it("no password is told", () => {
    const password = stringMatching(/^Zq[A-Za-z0-9,|:!$&*()+=;%._~-]{4,20}Qz$/);
    const place = constantFrom<(password: string) => string>(
      (secret) => `GOPROXY=https://me:${secret}@goproxy.example/go,direct`,
      (secret) => `export GOPROXY="http://me:${secret}@goproxy.example|direct"`,
      (secret) => `https://${secret.replaceAll(/[,|:]/g, "")}@goproxy.example`,
      (secret) => `GOPROXY: me:${secret}@goproxy.example,direct`,
      (secret) =>
        `go: golang.org/x/text@v0.1.0: reading https://me:${secret}@goproxy.example/golang.org/x/text/@v/list: 502 Bad Gateway`,
      (secret) => `GOSUMDB=sum.example.com https://me:${secret}@sum.example.com`,
      (secret) => `GOPRIVATE=https://me:${secret}@git.example.com`,
      (secret) => `"GOPROXY": "https://a.example,https://me:${secret}@goproxy.example",`,
    );
    assert(
      property(record({ password, place, around: text }), ({ password: secret, place: write, around }) => {
        const told = JSON.stringify(diagnose(`${around}\n${write(secret)}`, knowledge));
        expect(told).not.toContain(secret.replaceAll(/[,|:]/g, ""));
        expect(told).not.toContain("Qz");
      }),
      runs,
    );
  });
});

describe("a megabyte of garbage takes no time", () => {
  const size = 1_000_000;
  it.each([
    { of: "letters", piece: "a" },
    { of: "spaces", piece: " " },
    { of: "dots", piece: "a." },
    { of: "quotes", piece: "'\"" },
    { of: "backslashes", piece: '"\\' },
    { of: "at signs", piece: "//a:b@" },
    { of: "short lines", piece: "GOPROXY=a,b|\n" },
    { of: "different lines", piece: "" },
    { of: "lines as long as they may be", piece: `GOPROXY=${"a.b ".repeat(2_000)}\n` },
    { of: "patterns", piece: `GOPRIVATE=${"*a,[".repeat(2_000)}\n` },
    { of: "addresses", piece: `go: ${"https://a.b/c.d/@v/ ".repeat(400)}: 404 Not Found\n` },
    { of: "JSON", piece: `"GOPROXY" : "${"\\\\".repeat(3_000)}\n` },
    { of: "versions", piece: `${"go go-version: 1.2 ".repeat(100)}\n` },
    { of: "commands", piece: `${"go get -x go clean ".repeat(100)}\n` },
  ])("$of", ({ piece }) => {
    const pasted =
      piece === ""
        ? Array.from({ length: 60_000 }, (_, at) => `GOPROXY=a${at}`).join("\n")
        : piece.repeat(size / piece.length);
    const started = process.cpuUsage();
    diagnose(pasted, knowledge);
    expect(process.cpuUsage(started).user / 1_000).toBeLessThan(1_000);
  });
});
