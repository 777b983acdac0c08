import type { Case, Check } from "../case.ts";
import type { Advice } from "../diagnosis.ts";
import type { AdviceSeverity, DoctorRule } from "../doctor-rules.ts";
import { hostOf, soundMirrors } from "../known-mirrors.ts";
import { entriesOf, writeEntries } from "../list-entries.ts";
import { isPrivatePath } from "../private-host.ts";
import { requestIn } from "../reading/modules.ts";
import { meantName } from "../reading/names.ts";
import type { Symptom } from "../reading/symptom.ts";
import { repairList, soundList } from "../repair-list.ts";
import { repairPatterns } from "../repair-patterns.ts";
import { mend } from "../write-setting.ts";

/** What failures of the go command come from. */
export const checkSymptoms: Check = (subject) =>
  subject.symptoms.map((symptom) => adviseOn(symptom, subject));

function adviseOn(symptom: Symptom, subject: Case): Advice {
  const rule = ruleOf(symptom);
  return {
    rule,
    severity: severities[rule] ?? "breaks",
    values: valuesOf(symptom, rule),
    excerpt: symptom.line,
    fix: fixOf({ ...symptom, rule }, subject),
  };
}

/** `OFF` and `Direct` are told apart from words that mean nothing. */
function ruleOf({ rule, detail }: Symptom): DoctorRule {
  return rule === "unknown-word" && /^(?:direct|off)$/i.test(detail) ? "wrong-case" : rule;
}

const severities: Partial<Record<DoctorRule, AdviceSeverity>> = {
  "error-mismatch": "danger",
  "error-log-forked": "danger",
  "gosumdb-off": "danger",
  "off-is-an-entry": "note",
  "environment-shadows-file": "risk",
};

/** What stands in the words of a rule. */
function valuesOf({ line, url, detail }: Symptom, rule: DoctorRule): Record<string, string> {
  switch (rule) {
    case "unknown-word":
    case "bad-scheme":
    case "bad-url":
    case "file-with-host":
      return { entry: detail };
    case "wrong-case":
      return { entry: detail, word: detail.toLowerCase() };
    case "quoted-value":
      return { name: "GOPROXY" };
    case "environment-shadows-file":
      return { name: shadowedName(line) };
    case "credentials-over-http":
      return { proxy: hostOf(url ?? "") };
    case "gosumdb-invalid":
      return { value: detail };
    case "misspelt-name":
      return { name: detail, meant: meantName(detail) ?? "" };
    case "error-server":
      return { status: detail };
    default:
      return {};
  }
}

/** The variable in `go env -w GOPROXY=... does not override conflicting OS environment variable`. */
const shadowedName = (line: string) => /-w (\w+)=/.exec(line)?.[1] ?? "GOPROXY";

/** Failures that a pipe would have passed. */
const passedByPipe: readonly DoctorRule[] = [
  "error-denied",
  "error-rate-limited",
  "error-server",
  "error-bad-answer",
  "error-refused",
  "error-reset",
  "error-timeout",
  "error-no-such-host",
  "error-certificate",
  "error-not-tls",
  "error-downgrade",
];

function fixOf(symptom: Symptom, subject: Case): string | null {
  const like = { form: "value" } as const;
  if (passedByPipe.includes(symptom.rule)) {
    const list = pipedList(symptom, subject);
    return list === undefined ? null : mend(like, "GOPROXY", list);
  }
  switch (symptom.rule) {
    case "no-entries":
    case "unknown-word":
    case "bad-scheme":
      return mend(like, "GOPROXY", soundList);
    case "wrong-case":
      return mend(like, "GOPROXY", symptom.detail.toLowerCase());
    case "gosumdb-off":
    case "gosumdb-invalid":
      return mend(like, "GOSUMDB", "sum.golang.org");
    case "error-database-unreachable":
      return symptom.line.includes("sum.golang.google.cn")
        ? null
        : mend(like, "GOSUMDB", "sum.golang.google.cn");
    case "error-database-lacks":
      return privately(symptom, subject);
    case "error-not-found":
      return symptom.module !== undefined && isPrivatePath(symptom.module)
        ? privately(symptom, subject)
        : null;
    case "environment-shadows-file":
      return `unset ${shadowedName(symptom.line)}`;
    case "error-missing-go-sum-entry":
      return "go mod tidy";
    default:
      return null;
  }
}

/** The list in force, or the proxy that failed, so that any error is passed and somebody else is asked. */
function pipedList({ url }: Symptom, { inForce, settings, knowledge }: Case): string | undefined {
  const isListKnown = settings.some(({ name, value }) => name === "GOPROXY" && value !== "");
  const asked = url === undefined ? undefined : requestIn(url)?.proxy;
  const list = isListKnown ? repairList(inForce.GOPROXY.value) : asked;
  if (list === undefined) return undefined;
  const entries = entriesOf(list).map(({ text }) => text);
  const other = soundMirrors(knowledge).find(({ baseUrl }) =>
    entries.every((text) => hostOf(text) !== hostOf(baseUrl)),
  );
  const isEnd = (text: string) => text === "direct" || text === "off";
  const proxies = entries.filter((text) => !isEnd(text));
  const end = entries.find(isEnd) ?? "direct";
  return writeEntries(
    [...proxies, ...(proxies.length === 1 && other ? [other.baseUrl] : []), end].map((text) => ({
      text,
      separator: "|",
    })),
  );
}

/** GOPRIVATE with the host of a private module, or with the owner's part of a public host. */
function privately({ module }: Symptom, { inForce }: Case): string | null {
  if (module === undefined) return null;
  const pattern = isPrivatePath(module) ? module.split("/", 1) : [module.split("/").slice(0, 2).join("/")];
  const patterns = repairPatterns([inForce.GOPRIVATE.value, ...pattern].join(","));
  return patterns === "" ? null : mend({ form: "value" }, "GOPRIVATE", patterns);
}
