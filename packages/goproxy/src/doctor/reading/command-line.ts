import { assignmentsIn } from "./assignments.ts";
import { restOfLine } from "./rest-of-line.ts";
import type { Setting } from "./setting.ts";
import { textOf, wordsOf, type Word } from "./words.ts";

/** `set` of fish and of cmd, `setx` and `setenv`. */
export function readSet(line: string): Setting[] | undefined {
  const command = /^(set|setx|setenv)\s/i.exec(line)?.[1]?.toLowerCase();
  if (command === undefined) return undefined;
  const [, ...words] = wordsOf(line);
  if (command !== "set") {
    const [name, value] = words;
    if (name === undefined || value === undefined) return undefined;
    const form = command === "setx" ? "cmd" : "posix";
    return [{ name: name.text, value: value.text, form, takenApart: false, excerpt: line }];
  }
  const flags = words.filter(({ text }) => text.startsWith("-"));
  if (flags.length === 0) return readCmd(line.slice(command.length).trim(), line);
  const name = words.find(({ text }) => !text.startsWith("-"));
  if (name === undefined || flags.some(({ text }) => text.includes("e"))) return [];
  return [restOfLine(name.text, line.slice(name.end), "fish", line)];
}

/** `NAME=value` to the end of the line, quotes and all, or as a whole between quotes. */
function readCmd(rest: string, line: string): Setting[] | undefined {
  const isQuoted = rest.startsWith('"') && rest.endsWith('"') && rest.length > 1;
  const [, name, value] = /^(\w+)=(.*)$/.exec(isQuoted ? rest.slice(1, -1) : rest) ?? [];
  if (name === undefined || value === undefined) return undefined;
  const takenApart = !isQuoted && /(?:^|[^^])[|&]/.test(value);
  return [{ name, value, form: "cmd", takenApart, excerpt: line }];
}

/** `export NAME=value`, `NAME=value go …`, `go env -w NAME=value`, and the same anywhere else in a command line. */
export function readCommand(line: string): Setting[] {
  const [, spaced, rest] = /^(?:export\s+)?(\w+)\s+=\s*(\S.*)$/.exec(line) ?? [];
  if (spaced !== undefined && rest !== undefined)
    return [{ ...restOfLine(spaced, rest, "posix", line), takenApart: true }];
  const words = wordsOf(line);
  const [first] = words;
  const isKept = /\bgo\s+env\s+-w\b/.test(line);
  const isAlone = words.length === 1 || (first?.start === 0 && isAssignment(first) && !words.some(follows));
  if (isKept) return assignmentsIn(words, line, "go-env-w");
  if (!isAlone) return assignmentsIn(words, line, "posix");
  const settings = assignmentsIn(words, line, "assignment");
  // Files have such lines as well, and no shell reads those: what stands alone is whole.
  const whole = (setting: Setting) => textOf(words, line).slice(setting.name.length + 1);
  return settings.map((setting) => ({
    ...setting,
    value: settings.length === 1 ? whole(setting) : setting.value,
    takenApart: false,
    excerpt: line,
  }));
}

/** Whether a word shows that a shell takes the line: a command after assignments. */
const follows = ({ text, isOperator }: Word) =>
  !isOperator && /^(?:go|make|docker|sudo|env|bash|sh|export)$/.test(text);

const isAssignment = ({ text }: Word) => /^\w+=/.test(text);
