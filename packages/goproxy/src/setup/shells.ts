import { lines, names, type FormRule } from "./form.ts";

/** PowerShell ends a single-quoted text at any of these: https://learn.microsoft.com/powershell/scripting/lang-spec/chapter-02 §2.3.5.2. */
const powershellQuotes = /['\u2018-\u201b]/g;

/** A text in single quotes, as sh, bash and zsh read it: a quote leaves them, is escaped, and enters them again. */
const quotedForSh = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;

const quotedForFish = (text: string) => `'${text.replaceAll(/[\\']/g, String.raw`\$&`)}'`;

const quotedForPowershell = (text: string) => `'${text.replaceAll(powershellQuotes, "$&$&")}'`;

/** What quoting differs in between bash, zsh, fish and PowerShell, and double quotes, which Windows PowerShell loses on the way to a program. */
const notInEveryShell = /['"\\\u2018-\u201b]/;

/** Between double quotes cmd takes only these for something else; nothing escapes a `%` at its prompt. */
const notInCmd = /["%]/;

/** `go env -w` in bash, zsh, fish and PowerShell alike: kept for every later start of the go command. */
export const goEnv: FormRule = {
  refused: notInEveryShell,
  write: (variables) => `go env -w ${variables.map(({ name, value }) => `'${name}=${value}'`).join(" ")}`,
  undo: (all) => `go env -u ${all.join(" ")}`,
  shownByGo: true,
};

/** The same in cmd; a program takes a backslash before the closing quote for an escape. */
export const goEnvCmd: FormRule = {
  refused: /["%]|\\$/,
  write: (variables) => `go env -w ${variables.map(({ name, value }) => `"${name}=${value}"`).join(" ")}`,
  undo: (all) => `go env -u ${all.join(" ")}`,
  shownByGo: true,
};

/** This shell only, in sh, bash and zsh. */
export const posix: FormRule = {
  write: lines(({ name, value }) => `export ${name}=${quotedForSh(value)}`),
  undo: (all) => `unset ${all.join(" ")}`,
  shownByGo: true,
};

/** This shell only, in fish. */
export const fish: FormRule = {
  write: lines(({ name, value }) => `set -gx ${name} ${quotedForFish(value)}`),
  undo: (all) => `set -eg ${all.join(" ")}`,
  shownByGo: true,
};

/** This shell only, in PowerShell. */
export const powershell: FormRule = {
  write: lines(({ name, value }) => `$env:${name} = ${quotedForPowershell(value)}`),
  undo: (all) => `Remove-Item ${all.map((name) => `Env:${name}`).join(", ")}`,
  shownByGo: true,
};

/** This shell only, in cmd. */
export const cmd: FormRule = {
  refused: notInCmd,
  write: lines(({ name, value }) => `set "${name}=${value}"`),
  undo: names((name) => `set "${name}="`),
  shownByGo: true,
};
