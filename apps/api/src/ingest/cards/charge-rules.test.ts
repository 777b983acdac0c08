import { hours, type Grade, type ProbeKind } from "@heliograph/core";
import type { Standing } from "@heliograph/db";
import { describe, expect, it } from "vitest";
import { noon } from "../../testing/test-site.ts";
import { chargeRules } from "./charge-rules.ts";

const target = { id: 1, baseUrl: "https://mirror.example:8443/goproxy" };
const everyMs = new Map<ProbeKind, number>([
  ["conformance", hours(6)],
  ["tls", hours(1)],
]);

/** A rule that this vantage saw kept a hundred times, and broken in the last two runs. */
const broken = (vantage: string, other: Partial<Standing> = {}): Standing => ({
  mirrorId: 1,
  kind: "conformance",
  rule: "list-names-versions",
  vantage,
  grade: "fail",
  formerly: "pass",
  detail: "it is HTML",
  since: noon - hours(6),
  lookedAt: noon,
  keptRuns: 100,
  ...other,
});

const graded = (vantage: string, grade: Grade) => broken(vantage, { grade });

const charge = (...standings: Standing[]) => chargeRules(target, standings, { everyMs, now: noon });

describe("a rule that was kept and is broken in two runs in a row", () => {
  it("is held against the mirror", () => {
    expect(charge(broken("north"))).toEqual([
      {
        mirrorId: 1,
        kind: "conformance",
        cause: "conformance",
        subject: "list-names-versions",
        part: "rule",
        detail: "it is HTML",
        vantages: ["north"],
        since: noon - hours(6),
      },
    ]);
  });

  it("says so itself where the run said nothing", () => {
    expect(charge(broken("north", { detail: "" }))).toMatchObject([
      { detail: "the rule list-names-versions is broken" },
    ]);
  });
});

describe("nothing is held against a mirror", () => {
  it.each<[string, Partial<Standing>]>([
    ["that was never seen to keep the rule", { keptRuns: 0 }],
    ["that was seen to keep it once", { keptRuns: 1 }],
    ["that broke it once", { since: noon }],
    ["that keeps it only just", { grade: "warn" }],
    ["of which the rule asks nothing any more", { grade: "not-applicable" }],
    ["that nobody has looked at for three turns", { lookedAt: noon - hours(19), since: noon - hours(60) }],
    ["for a rule that there is no more", { rule: "list-is-pretty" }],
  ])("%s", (_, other) => {
    expect(charge(broken("north", other))).toEqual([]);
  });

  it("by fewer than half of the vantages, or by one of two", () => {
    expect(charge(broken("a"), graded("b", "pass"))).toEqual([]);
    expect(charge(broken("a"), broken("b"), graded("c", "pass"), graded("d", "warn"))).toHaveLength(1);
    expect(charge(broken("a"), broken("b"), ...["c", "d", "e"].map((one) => graded(one, "pass")))).toEqual(
      [],
    );
  });
});

it("vantages for which the rule asks nothing have no say, nor have those that look no more", () => {
  const absent = { ...graded("c", "pass"), lookedAt: noon - hours(19) };
  expect(charge(broken("a"), graded("b", "not-applicable"), absent)).toMatchObject([{ vantages: ["a"] }]);
});

it("a vantage that could not tell a rule lately says what it said before, as long as it looks", () => {
  const long = broken("a", { since: noon - hours(90), lookedAt: noon - hours(80) });
  expect(charge(long)).toEqual([]);
  expect(charge(long, broken("a", { rule: "another", grade: "pass" }))).toMatchObject([
    { subject: "list-names-versions" },
  ]);
});

it("lasts since the first of those vantages saw it", () => {
  const [early, late] = [broken("a", { since: noon - hours(11) }), broken("b")];
  expect(charge(early, late)).toMatchObject([{ vantages: ["a", "b"], since: noon - hours(11) }]);
});

it("a certificate that has ended is told on, until there is one that has not", () => {
  const ended = broken("north", { kind: "tls", rule: "expiry", grade: "not-applicable", formerly: "fail" });
  const validity = { kind: "tls", rule: "validity", keptRuns: 0, detail: "it ended" } as const;
  expect(charge(ended, broken("north", validity))).toMatchObject([
    { cause: "certificate_expiring", subject: "mirror.example", detail: "it ended" },
  ]);
  expect(charge(ended, broken("north", { ...validity, grade: "pass" }))).toEqual([]);
  expect(charge({ ...ended, formerly: "pass" }, broken("north", validity))).toEqual([]);
});

it("a certificate that ends soon is told at once, of the host, whatever it was before", () => {
  const expiry = {
    kind: "tls",
    rule: "expiry",
    since: noon,
    keptRuns: 0,
    detail: "it ends in 3 days",
  } as const;
  expect(charge(broken("north", expiry))).toMatchObject([
    {
      cause: "certificate_expiring",
      subject: "mirror.example",
      part: "certificate",
      detail: "it ends in 3 days",
    },
  ]);
  expect(charge(broken("north", { ...expiry, grade: "warn" }))).toEqual([]);
});
