import { describe, expect, it } from "vitest";
import { diagnose } from "./diagnose.ts";
import { checksums, configuration, fallingBack, protocol, transport, untyped } from "./testing/claims.ts";
import { watched } from "./testing/mirrors.ts";

describe.each([
  { about: "falling back between proxies", rows: fallingBack },
  { about: "protocol and HTTP", rows: protocol },
  { about: "checksums and the database", rows: checksums },
  { about: "configuration", rows: configuration },
  { about: "TLS and transparency", rows: transport },
])("who believes articles about $about", ({ rows }) => {
  it.each(rows)("is told better: $where, $claim", ({ typed, rules, fix }) => {
    const { findings } = diagnose(typed, { mirrors: [watched] });
    expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(rules));
    expect(findings.filter(({ severity }) => rules.length === 0 && severity !== "note")).toEqual([]);
    const fixes = findings.filter(({ rule }) => rules.includes(rule)).map((finding) => finding.fix);
    expect([...fixes, undefined]).toContain(fix);
  });
});

it("all claims are here: 57 of them, in 55 places", () => {
  const all = [fallingBack, protocol, checksums, configuration, transport, untyped].flat();
  expect(new Set(all.map(({ where }) => where)).size).toBe(55);
});
