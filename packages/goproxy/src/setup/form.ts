import type { SettingName, Variable } from "./settings.ts";

/** A way of writing settings down. */
export type FormRule = {
  /** What no value can hold here, because the language has no safe way to write it. */
  refused?: RegExp;
  write: (variables: readonly Variable[]) => string;
  /** What undoes it, where that is a command. */
  undo?: (names: readonly SettingName[]) => string;
  /** Whether `go env` shows it where it was set. */
  shownByGo?: boolean;
};

/** Writes each variable on a line of its own. */
export const lines = (line: (variable: Variable) => string) => (variables: readonly Variable[]) =>
  variables.map(line).join("\n");

/** Names each variable on a line of its own. */
export const names = (line: (name: SettingName) => string) => (all: readonly SettingName[]) =>
  all.map(line).join("\n");
