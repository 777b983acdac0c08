import { GosumdbError, parseGosumdb } from "../../chain/gosumdb.ts";
import { settingsOf, type Check } from "../case.ts";
import type { Advice } from "../diagnosis.ts";
import type { Setting } from "../reading/setting.ts";
import { mend, unsetting } from "../write-setting.ts";

/** What decides whether and how checksums are checked. */
export const checkChecksums: Check = (subject) => [
  ...settingsOf(subject, "GOSUMDB").flatMap(checkDatabase),
  ...settingsOf(subject, "GONOSUMCHECK")
    .filter(({ value }) => value !== "")
    .map((setting) => ({
      ...aboutSetting(setting),
      rule: "gonosumcheck" as const,
      severity: "note" as const,
      fix: unsetting(setting, setting.name),
    })),
  ...settingsOf(subject, "GOINSECURE")
    .filter(({ value }) => value !== "")
    .map((setting) => ({
      ...aboutSetting(setting),
      rule: "goinsecure" as const,
      severity: "note" as const,
      fix: null,
    })),
  ...settingsOf(subject, "GOFLAGS").flatMap(checkFlags),
];

const aboutSetting = ({ value, excerpt }: Setting) => ({ values: { value }, excerpt });

function checkDatabase(setting: Setting): Advice[] {
  const { value } = setting;
  if (value === "") return [];
  const finding = { ...aboutSetting(setting), fix: mend(setting, "GOSUMDB", "sum.golang.org") };
  try {
    const gosumdb = parseGosumdb(value);
    if (gosumdb.kind === "off") return [{ ...finding, rule: "gosumdb-off", severity: "danger" }];
    const { name, url } = gosumdb;
    const note = { ...aboutSetting(setting), severity: "note", fix: null } as const;
    return [
      ...(url === undefined
        ? []
        : [{ ...note, rule: "gosumdb-bypasses-proxies", values: { value, url } } as const]),
      ...(name === "sum.golang.org"
        ? []
        : [{ ...note, rule: "gosumdb-own", values: { value, name } } as const]),
    ];
  } catch (error) {
    if (error instanceof GosumdbError) return [{ ...finding, rule: "gosumdb-invalid", severity: "breaks" }];
    throw error;
  }
}

function checkFlags(setting: Setting): Advice[] {
  const flags = setting.value.split(/\s+/).filter((flag) => flag !== "");
  const kept = flags.filter((flag) => !/^--?insecure(?:=|$)/.test(flag));
  if (kept.length === flags.length) return [];
  const fix = kept.length === 0 ? unsetting(setting, "GOFLAGS") : mend(setting, "GOFLAGS", kept.join(" "));
  return [{ ...aboutSetting(setting), rule: "insecure-flag", severity: "breaks", fix }];
}
