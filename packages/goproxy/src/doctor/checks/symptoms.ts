import type { Check } from "../case.ts";
import { hostOf } from "../known-mirrors.ts";
import { meantName } from "../reading/names.ts";
import type { Symptom } from "../reading/symptom.ts";
import { soundList } from "../repair-list.ts";
import { mend } from "../write-setting.ts";
import { passedByPipe, piped, privately, type Remedy } from "./remedies.ts";
import type { Advice } from "../diagnosis.ts";
import type { AdviceSeverity, DoctorRule } from "../doctor-rules.ts";

/** What failures of the go command come from. */
export const checkSymptoms: Check = (subject) =>
  subject.symptoms.map((symptom): Advice => {
    const rule = ruleOf(symptom);
    const { severity = "breaks", values = nothing, remedy = none } = treatments[rule] ?? {};
    const fix = passedByPipe.includes(rule) ? piped(symptom, subject) : remedy(symptom, subject);
    return { rule, severity, values: values(symptom), excerpt: symptom.line, fix };
  });

/** `OFF` and `Direct` are told apart from words that mean nothing. */
const ruleOf = ({ rule, detail }: Symptom): DoctorRule =>
  rule === "unknown-word" && /^(?:direct|off)$/i.test(detail) ? "wrong-case" : rule;

type Treatment = {
  severity?: AdviceSeverity;
  /** What stands in the words of the rule. */
  values?: (symptom: Symptom) => Record<string, string>;
  remedy?: Remedy;
};

const nothing = () => ({});
const none = () => null;
const entry = ({ detail }: Symptom) => ({ entry: detail });

/** What to set, whatever it was. */
const set = (name: string, value: string) => () => mend({ form: "value" }, name, value);

/** The variable in `go env -w GOPROXY=... does not override conflicting OS environment variable`. */
const shadowedName = ({ line }: Symptom) => /-w (\w+)=/.exec(line)?.[1] ?? "GOPROXY";

const treatments: Partial<Record<DoctorRule, Treatment>> = {
  "no-entries": { remedy: set("GOPROXY", soundList) },
  "unknown-word": { values: entry, remedy: set("GOPROXY", soundList) },
  "bad-scheme": { values: entry, remedy: set("GOPROXY", soundList) },
  "bad-url": { values: entry },
  "file-with-host": { values: entry },
  "wrong-case": {
    values: ({ detail }) => ({ entry: detail, word: detail.toLowerCase() }),
    remedy: ({ detail }) => mend({ form: "value" }, "GOPROXY", detail.toLowerCase()),
  },
  "quoted-value": { values: () => ({ name: "GOPROXY" }) },
  "credentials-over-http": { values: ({ url = "" }) => ({ proxy: hostOf(url) }) },
  "off-is-an-entry": { severity: "note" },
  "gosumdb-off": { severity: "danger", remedy: set("GOSUMDB", "sum.golang.org") },
  "gosumdb-invalid": {
    values: ({ detail }) => ({ value: detail }),
    remedy: set("GOSUMDB", "sum.golang.org"),
  },
  "environment-shadows-file": {
    severity: "risk",
    values: (symptom) => ({ name: shadowedName(symptom) }),
    remedy: (symptom) => `unset ${shadowedName(symptom)}`,
  },
  "misspelt-name": { values: ({ detail }) => ({ name: detail, meant: meantName(detail) ?? "GOPROXY" }) },
  "error-not-found": {
    remedy: (symptom, subject) => privately(symptom, subject, { ifLooksPrivate: true }),
  },
  "error-server": { values: ({ detail }) => ({ status: detail }) },
  "error-mismatch": { severity: "danger" },
  "error-log-forked": { severity: "danger" },
  "error-database-lacks": {
    remedy: (symptom, subject) => privately(symptom, subject, { ifLooksPrivate: false }),
  },
  "error-database-unreachable": {
    remedy: ({ line }) =>
      line.includes("sum.golang.google.cn")
        ? null
        : mend({ form: "value" }, "GOSUMDB", "sum.golang.google.cn"),
  },
  "error-missing-go-sum-entry": { remedy: () => "go mod tidy" },
};
