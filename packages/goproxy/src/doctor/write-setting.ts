import type { Setting, SettingForm } from "./reading/setting.ts";

/** A setting as it should be written, in the form that it was pasted in. */
function writeSetting(form: SettingForm, name: string, value: string): string {
  switch (form) {
    case "posix":
      return `export ${name}='${value}'`;
    case "fish":
      return `set -gx ${name} '${value}'`;
    case "powershell":
      return `$env:${name} = '${value}'`;
    case "cmd":
      return `set "${name}=${value}"`;
    case "dockerfile":
      return `ENV ${name}="${value}"`;
    case "yaml":
      return `${name}: "${value}"`;
    case "yaml-list":
      return `- "${name}=${value}"`;
    case "json":
      return `"${name}": "${value}"`;
    case "user-file":
      return `${name}=${value}`;
    case "value":
    case "assignment":
    case "go-env":
    case "go-env-w":
      return `go env -w '${name}=${value}'`;
  }
}

/** What no form needs to escape, and no list or pattern needs to hold. */
const unsafe = /['"\\`$%\p{Cc}\p{Cf}\u2018-\u201f\p{Zl}\p{Zp}]/u;

/** The line to use instead of a setting; `null` where its value holds what some shell would take for something else. */
export const mend = ({ form }: Pick<Setting, "form">, name: string, value: string): string | null =>
  unsafe.test(value) ? null : writeSetting(form, name, value);

/** The line that takes a setting back; `null` where it is to be deleted by hand. */
export function unsetting({ form }: Pick<Setting, "form">, name: string): string | null {
  switch (form) {
    case "posix":
      return `unset ${name}`;
    case "fish":
      return `set -e ${name}`;
    case "powershell":
      return `Remove-Item Env:${name}`;
    case "cmd":
      return `set "${name}="`;
    case "value":
    case "assignment":
    case "go-env":
    case "go-env-w":
    case "user-file":
      return `go env -u ${name}`;
    case "dockerfile":
    case "yaml":
    case "yaml-list":
    case "json":
      return null;
  }
}
