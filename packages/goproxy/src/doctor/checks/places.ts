import { settingsOf, type Case, type Check } from "../case.ts";
import type { Advice } from "../diagnosis.ts";
import { meantName } from "../reading/names.ts";
import { layerOf } from "../reading/layer.ts";
import { repairList } from "../repair-list.ts";
import { mend, unsetting } from "../write-setting.ts";

/** What becomes of settings where they stand, and under the name they have. */
export const checkPlaces: Check = (subject) => [
  ...takenApart(subject),
  ...shadowed(subject),
  ...empty(subject),
  ...misspelt(subject),
  ...elsewhere(subject),
  ...modules(subject),
];

const takenApart = (subject: Case): Advice[] =>
  settingsOf(subject, "GOPROXY")
    .filter((setting) => setting.takenApart)
    .map((setting) => ({
      rule: "unquoted-in-shell",
      severity: "breaks",
      values: { name: setting.name },
      excerpt: setting.excerpt,
      fix: mend(setting, "GOPROXY", repairList(setting.value)),
    }));

/** A variable of the environment that hides what `go env -w` wrote. */
function shadowed({ inForce, settings }: Case): Advice[] {
  return Object.entries(inForce).flatMap(([name, { origin, value, shadows }]): Advice[] => {
    const hidden = shadows.find((each) => each.origin === "user-file" && each.value !== value);
    const setting = settings.findLast(
      (each) => each.name === name && layerOf(each, settings) === "environment",
    );
    if (origin !== "environment" || hidden === undefined || setting === undefined) return [];
    return [
      {
        rule: "environment-shadows-file",
        severity: "risk",
        values: { name, value, hidden: hidden.value },
        excerpt: setting.excerpt,
        fix: unsetting(setting, name),
      },
    ];
  });
}

/** `GOPROXY=` in the user file, which Go 1.21 and later take at its word. */
const empty = (subject: Case): Advice[] =>
  ["GOPROXY", "GOSUMDB"].flatMap((name) =>
    settingsOf(subject, name)
      .filter(({ form, value }) => value === "" && (form === "user-file" || form === "go-env-w"))
      .map((setting) => ({
        rule: "empty-in-user-file" as const,
        severity: "breaks" as const,
        values: { name },
        excerpt: setting.excerpt,
        fix: `go env -u ${name}`,
      })),
  );

/** Names that are nearly right; Windows takes small letters as well. */
const misspelt = ({ settings }: Case): Advice[] =>
  settings.flatMap((setting): Advice[] => {
    const { name, form, value, excerpt } = setting;
    const meant = meantName(name);
    const isForgiven = (form === "cmd" || form === "powershell") && name.toUpperCase() === meant;
    if (meant === undefined || meant === "GONOSUMCHECK" || name === meant || isForgiven || value === "")
      return [];
    return [
      {
        rule: "misspelt-name",
        severity: "breaks",
        values: { name, meant },
        excerpt,
        fix: misspeltFix(setting, meant),
      },
    ];
  });

/** The same under its right name, unless that would do harm. */
const misspeltFix = (setting: Case["settings"][number], meant: string) =>
  meant === "GOPROXY" ? mend(setting, meant, repairList(setting.value)) : null;

/** Where people look for the file of `go env -w` and it is not. */
const wrongPlaces = [
  "$HOME/go/env",
  "~/go/env",
  "$GOTOOLDIR/../../env",
  "$GOPATH/env",
  "%USERPROFILE%\\go\\env",
];

function elsewhere({ lines }: Case): Advice[] {
  const line = lines.find((each) => each.length < 400 && wrongPlaces.some((place) => each.includes(place)));
  return line === undefined
    ? []
    : [
        {
          rule: "user-file-elsewhere",
          severity: "note",
          values: {},
          excerpt: line.trim(),
          fix: "go env GOENV",
        },
      ];
}

const modules = (subject: Case): Advice[] =>
  settingsOf(subject, "GO111MODULE").flatMap((setting): Advice[] => {
    const { value, excerpt, form } = setting;
    const finding = { values: {}, excerpt, fix: unsetting(setting, "GO111MODULE") };
    if (value === "off") return [{ ...finding, rule: "modules-off", severity: "breaks" }];
    return value === "on" && form !== "go-env" ? [{ ...finding, rule: "modules-on", severity: "note" }] : [];
  });
