import type { Case, Check } from "../case.ts";
import { settingsOf } from "../case.ts";
import type { Advice } from "../diagnosis.ts";
import type { AdviceSeverity, DoctorRule } from "../doctor-rules.ts";
import { entriesOf, isProxyEntry, type Entry } from "../list-entries.ts";
import type { Setting } from "../reading/setting.ts";
import { hasWrongSeparator, quotes, repairList, soundList } from "../repair-list.ts";
import { mend } from "../write-setting.ts";

/** What the go command refuses or ignores in a list. */
export const checkList: Check = (subject: Case) => settingsOf(subject, "GOPROXY").flatMap(checkOne);

const faultRules = {
  "no-scheme": { rule: "unknown-word", severity: "breaks" },
  "bad-scheme": { rule: "bad-scheme", severity: "breaks" },
  "bad-url": { rule: "bad-url", severity: "breaks" },
  "file-with-host-or-query": { rule: "file-with-host", severity: "breaks" },
} as const;

function checkOne(setting: Setting): Advice[] {
  if (setting.value === "") return [];
  const advise = (rule: DoctorRule, severity: AdviceSeverity, values: Advice["values"]): Advice => ({
    rule,
    severity,
    values,
    excerpt: setting.excerpt,
    fix: mend(setting, "GOPROXY", repairList(setting.value)),
  });
  const findings: Advice[] = [];
  if (setting.value.search(quotes) >= 0) findings.push(advise("quoted-value", "breaks", { name: "GOPROXY" }));
  const value = setting.value.replace(quotes, "");
  const entries = entriesOf(value);
  if (entries.length === 0)
    return [...findings, { ...advise("no-entries", "breaks", {}), fix: mend(setting, "GOPROXY", soundList) }];
  if (hasWrongSeparator(value)) return [...findings, advise("wrong-separator", "breaks", {})];
  return [
    ...findings,
    ...once(
      entries.filter(({ isReached }) => isReached),
      (entry) => faultOf(entry, advise),
    ),
    ...once(
      entries,
      (entry) =>
        withoutScheme(entry) && advise("no-scheme", "note", { entry: entry.text, url: entry.source ?? "" }),
    ),
    ...(hasEmptyEntry(value) ? [advise("empty-entry", "note", {})] : []),
    ...unreachable(entries, advise),
  ];
}

/** The first finding of each rule: a list with the same mistake twice is told of it once. */
function once(entries: readonly Entry[], check: (entry: Entry) => Advice | false | undefined): Advice[] {
  const found = new Map<string, Advice>();
  for (const entry of entries) {
    const advice = check(entry);
    if (advice && !found.has(advice.rule)) found.set(advice.rule, advice);
  }
  return [...found.values()];
}

type Advise = (rule: DoctorRule, severity: AdviceSeverity, values: Advice["values"]) => Advice;

function faultOf({ text, fault }: Entry, advise: Advise): Advice | undefined {
  const small = text.toLowerCase();
  if (fault === undefined || fault === "empty") return undefined;
  if (small === "direct" || small === "off")
    return advise("wrong-case", "breaks", { entry: text, word: small });
  const { rule, severity } = faultRules[fault];
  return advise(rule, severity, { entry: text });
}

const withoutScheme = (entry: Entry) => isProxyEntry(entry) && entry.source !== entry.text;

/** Whether a separator stands where no entry is. */
const hasEmptyEntry = (value: string) => value.split(/[,|]/).some((piece) => piece.trim() === "");

function unreachable(entries: readonly Entry[], advise: Advise): Advice[] {
  const ignored = entries.filter(({ isReached }) => !isReached);
  const end = entries.findLast(({ isReached }) => isReached);
  return ignored.length === 0
    ? []
    : [
        advise("unreachable-entries", "breaks", {
          end: end?.text ?? "",
          ignored: ignored.map(({ text }) => text).join(" "),
        }),
      ];
}
