import { isMalformedGlob } from "../../glob.ts";
import { settingsOf, type Check } from "../case.ts";
import type { Advice } from "../diagnosis.ts";
import type { AdviceSeverity, DoctorRule } from "../doctor-rules.ts";
import { coversEverything, missedParent, patternNames, patternsOf, publicModuleIn } from "../patterns.ts";
import type { Setting } from "../reading/setting.ts";
import { repairPatterns } from "../repair-patterns.ts";
import { mend, unsetting } from "../write-setting.ts";

/** What patterns of GOPRIVATE and its kin take that they should not, and what they do not take that they seem to. */
export const checkPatterns: Check = (subject) =>
  patternNames.flatMap((name) => settingsOf(subject, name).flatMap((setting) => checkOne(name, setting)));

type PatternName = (typeof patternNames)[number];

type PatternRule = {
  rule: DoctorRule;
  severity: AdviceSeverity;
  isBroken: (pattern: string) => boolean;
};

/** What makes a pattern take nothing, or less than it seems to. */
const rules: readonly PatternRule[] = [
  {
    rule: "pattern-wrong-separator",
    severity: "breaks",
    isBroken: (text) => /[;|\u3001\uff0c\uff1b]|\S\s+\S/.test(text),
  },
  { rule: "pattern-space", severity: "breaks", isBroken: (text) => text !== text.trim() },
  { rule: "pattern-url", severity: "breaks", isBroken: (text) => text.includes("://") },
  { rule: "pattern-port", severity: "breaks", isBroken: (text) => /[^/]:\d{1,5}(?:\/|$)/.test(text) },
  { rule: "pattern-double-star", severity: "risk", isBroken: (text) => text.includes("**") },
  { rule: "pattern-negated", severity: "breaks", isBroken: (text) => text.trim().startsWith("!") },
  { rule: "pattern-leading-dot", severity: "breaks", isBroken: (text) => text.trim().startsWith(".") },
  {
    rule: "pattern-capital",
    severity: "breaks",
    isBroken: (text) => /^\s*[^/]*[A-Z]/.test(text) && !text.includes("://"),
  },
  { rule: "pattern-malformed", severity: "breaks", isBroken: isMalformedGlob },
  { rule: "pattern-needs-more", severity: "note", isBroken: (text) => /[^*/]\/+\*$|\/\/$/.test(text) },
];

function checkOne(name: PatternName, setting: Setting): Advice[] {
  const patterns = patternsOf(setting.value);
  const repaired = repairPatterns(setting.value);
  const finding = {
    excerpt: setting.excerpt,
    fix: repaired === "" ? unsetting(setting, name) : mend(setting, name, repaired),
  };
  const quoted = /["'`\u2018-\u201f]/.test(setting.value);
  const parents = patterns.flatMap(
    (pattern) => missedParent(pattern.trim(), repairedSiblings(patterns)) ?? [],
  );
  const everything = patterns.find(coversEverything);
  const wide = patterns.find(
    (pattern) => !coversEverything(pattern) && publicModuleIn(pattern) !== undefined,
  );
  const severity = name === "GONOPROXY" ? "note" : "danger";
  return [
    ...(quoted ? [{ ...finding, rule: "quoted-value", severity: "breaks", values: { name } } as const] : []),
    ...rules.flatMap(({ rule, severity: bad, isBroken }) => {
      const broken = patterns.find(isBroken);
      return broken === undefined
        ? []
        : [{ ...finding, rule, severity: bad, values: { name, pattern: broken.trim() } }];
    }),
    ...parents.slice(0, 1).map((parent) => ({
      ...finding,
      rule: "pattern-misses-parent" as const,
      severity: "risk" as const,
      values: { name, pattern: `*.${parent}`, parent },
    })),
    ...(everything === undefined
      ? []
      : [
          {
            ...finding,
            rule: "pattern-covers-everything",
            severity,
            values: { name, pattern: everything },
          } as const,
        ]),
    ...(wide === undefined || name === "GOINSECURE"
      ? []
      : [
          {
            ...finding,
            rule: "pattern-covers-public",
            severity,
            values: { name, pattern: wide, module: publicModuleIn(wide) ?? "" },
          } as const,
        ]),
  ];
}

/** All patterns without the spaces that spoil them: whether a parent is left out is asked of what was meant. */
const repairedSiblings = (patterns: readonly string[]) => patterns.map((pattern) => pattern.trim()).join(",");
