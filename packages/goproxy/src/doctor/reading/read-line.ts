import { meantName } from "./names.ts";
import type { Setting, SettingForm } from "./setting.ts";
import { readYaml } from "./yaml-line.ts";
import { wordsOf, type Word } from "./words.ts";

/** Lines longer than this are no settings that a person wrote. */
const lineLimit = 8192;

const prompt = /^(?:\$|%|>|PS [^>]{0,200}>|[A-Za-z]:\\[^>]{0,200}>|RUN(?= )|run:(?= ))\s*/;

/** The settings that one line makes. `pendingName` is the name that the YAML line before it gave. */
export function readLine(text: string, pendingName?: string): Setting[] {
  if (text.length > lineLimit) return [];
  const line = text.trim().replace(prompt, "");
  if (line === "" || line.startsWith("#") || line.startsWith("//") || /^rem /i.test(line)) return [];
  return (
    readJson(line) ??
    readPowershell(line) ??
    readYaml(line, pendingName) ??
    readDockerfile(line) ??
    readSet(line) ??
    readCommand(line)
  );
}

/** `"NAME": "value"`, as often as it stands in the line. */
function readJson(line: string): Setting[] | undefined {
  const found = [...line.matchAll(/"([A-Za-z_]\w*)"\s*:\s*("(?:[^"\\]|\\.)*")/g)].flatMap(
    ([pair, name = "", literal = ""]) => {
      const value = parseText(literal);
      return value === undefined || meantName(name) === undefined
        ? []
        : [{ name, value, form: "json" as const, takenApart: false, excerpt: pair }];
    },
  );
  return found.length > 0 ? found : undefined;
}

function parseText(literal: string): string | undefined {
  try {
    const value: unknown = JSON.parse(literal);
    return typeof value === "string" ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** `$env:NAME = "value"`, and the call that keeps it. */
function readPowershell(line: string): Setting[] | undefined {
  const [, variable, written] = /^\$env:(\w+)\s*=\s*(\S.*)?$/i.exec(line) ?? [];
  if (variable !== undefined) return [wholeRest(variable, written ?? "", "powershell", line)];
  const call = /SetEnvironmentVariable\(\s*["'](\w+)["']\s*,\s*(["'])/.exec(line);
  if (call === null) return undefined;
  const start = call.index + call[0].length;
  const end = line.indexOf(call[2] ?? "", start);
  const value = line.slice(start, end < 0 ? undefined : end);
  return [{ name: call[1] ?? "", value, form: "powershell", takenApart: false, excerpt: line }];
}

/** `ENV NAME=value`, `ENV NAME value` and `ARG NAME=value`. */
function readDockerfile(line: string): Setting[] | undefined {
  const [instruction, first, ...rest] = wordsOf(line);
  if (first === undefined || !/^(?:ENV|ARG)$/.test(instruction?.text ?? "")) return undefined;
  if (!first.text.includes("="))
    return [wholeRest(first.text, line.slice(first.end).trim(), "dockerfile", line)];
  return assignments([first, ...rest], line, "dockerfile", line).map((setting) => ({
    ...setting,
    takenApart: false,
  }));
}

/** `set` of fish and of cmd, `setx` and `setenv`. */
function readSet(line: string): Setting[] | undefined {
  const [command, ...words] = wordsOf(line);
  switch (command?.text.toLowerCase()) {
    case "setenv":
    case "setx": {
      const [name, value] = words;
      if (name === undefined || value === undefined) return undefined;
      const form = command.text.toLowerCase() === "setx" ? "cmd" : "posix";
      return [{ ...wholeRest(name.text, line.slice(value.start), form, line), value: value.text }];
    }
    case "set": {
      const flags = words.filter(({ text }) => text.startsWith("-"));
      if (flags.length > 0) {
        const name = words.find(({ text }) => !text.startsWith("-"));
        return name && [wholeRest(name.text, line.slice(name.end).trim(), "fish", line)];
      }
      return readCmd(line.slice(command.end).trim(), line);
    }
    default:
      return undefined;
  }
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
function readCommand(line: string): Setting[] {
  const words = wordsOf(line);
  const [first] = words;
  const isKept = /\bgo\s+env\s+-w\b/.test(line);
  const isAlone = words.length === 1 || (first?.start === 0 && isAssignment(first) && !words.some(follows));
  const form = isKept ? "go-env-w" : isAlone ? "assignment" : "posix";
  return assignments(words, line, form, form === "assignment" ? line : undefined);
}

/** Whether a word shows that a shell takes the line: a command after assignments. */
const follows = ({ text, isOperator }: Word) =>
  !isOperator && /^(?:go|make|docker|sudo|env|bash|sh|export)$/.test(text);

const isAssignment = ({ text }: Word) => /^\w+=/.test(text);

/** Each word `NAME=value`, with what stands after it when a pipe or a space cut it off. */
function assignments(words: readonly Word[], line: string, form: SettingForm, excerpt?: string): Setting[] {
  return words.flatMap((word, at) => {
    const name = /^(?:\$env:)?([A-Za-z_]\w*)=/.exec(word.text)?.[1];
    if (name === undefined || word.isOperator || meantName(name) === undefined) return [];
    const cutOff = meantName(name) === "GOPROXY" ? cutOffAfter(words, at) : [];
    const value = [word, ...cutOff]
      .map(({ text }) => text)
      .join("")
      .slice(name.length + 1);
    const end = cutOff.at(-1)?.end ?? word.end;
    return [
      { name, value, form, takenApart: cutOff.length > 0, excerpt: excerpt ?? line.slice(word.start, end) },
    ];
  });
}

/** What a shell cuts off a list: an entry after a pipe without a space before it, or after a separator and a space. */
function cutOffAfter(words: readonly Word[], from: number): Word[] {
  const taken: Word[] = [];
  for (let at = from + 1; at < words.length; at += 1) {
    const word = words[at];
    const before = taken.at(-1) ?? words[from];
    if (word === undefined || before === undefined) break;
    const isPipe = word.isOperator && word.text === "|" && looksLikeEntry(words[at + 1]);
    const continues = /[,|]$/.test(before.text) && looksLikeEntry(word);
    if (!isPipe && !continues) break;
    taken.push(word);
  }
  return taken;
}

/** Whether a word is an entry of a list rather than a program. */
const looksLikeEntry = (word: Word | undefined) =>
  word !== undefined &&
  !word.isOperator &&
  /^(?:https?:|file:|direct\b|off\b|[\w-]+\.[\w.-]+)/i.test(word.text);

/** A setting whose value is the rest of the line: between quotes, or as it stands. */
function wholeRest(name: string, written: string, form: SettingForm, excerpt: string): Setting {
  const words = wordsOf(written);
  const value = words.map(({ text }) => text).join("").length === 0 ? "" : joined(words, written);
  return { name, value, form, takenApart: form !== "dockerfile" && words.length > 1, excerpt };
}

/** Words as they were meant: with the spaces between them, and without their quotes. */
const joined = (words: readonly Word[], written: string) =>
  words
    .map(
      ({ text, start }, at) =>
        `${at > 0 && start > (words[at - 1]?.end ?? 0) ? written.slice(words[at - 1]?.end, start) : ""}${text}`,
    )
    .join("");
