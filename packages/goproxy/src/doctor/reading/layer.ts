import type { Setting, SettingForm } from "./setting.ts";

/** Forms that make a variable of the environment. */
const environmental: ReadonlySet<SettingForm> = new Set([
  "posix",
  "fish",
  "powershell",
  "cmd",
  "dockerfile",
  "yaml",
  "yaml-list",
  "json",
]);

/**
 * Where the go command would find a setting. A plain line `NAME=value` is one of the user file when the text has a variable of the
 * same name besides, and else one of the environment; what `go env` prints, or a bare value, counts as the environment too.
 */
export function layerOf({ name, form }: Setting, all: readonly Setting[]): "environment" | "user-file" {
  if (form === "user-file" || form === "go-env-w") return "user-file";
  const hasOther = all.some((other) => other.name === name && environmental.has(other.form));
  return form === "assignment" && hasOther ? "user-file" : "environment";
}
