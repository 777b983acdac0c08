import { assignmentsIn } from "./assignments.ts";
import { meantName } from "./names.ts";
import { readCommand, readSet } from "./command-line.ts";
import { restOfLine } from "./rest-of-line.ts";
import type { Setting } from "./setting.ts";
import { wordsOf } from "./words.ts";
import { readYaml } from "./yaml-line.ts";

/** Lines longer than this are no settings that a person wrote. */
const lineLimit = 8192;

const prompt = /^(?:[$%>](?=\s)|PS [^>]{0,200}>|[A-Za-z]:\\[^>]{0,200}>|RUN(?= )|run:(?= ))\s*/;

/** The settings that one line makes. `pendingName` is the name that the YAML line before it gave. */
export function readLine(text: string, pendingName?: string): Setting[] {
  if (text.length > lineLimit || (pendingName === undefined && !/go/i.test(text))) return [];
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
  if (variable !== undefined) return [restOfLine(variable, written ?? "", "powershell", line)];
  const call = /SetEnvironmentVariable\(\s*["'](\w+)["']\s*,\s*(["'])/.exec(line);
  if (call === null) return undefined;
  const start = call.index + call[0].length;
  const end = line.indexOf(call[2] ?? "", start);
  const value = line.slice(start, end < 0 ? undefined : end);
  return [{ name: call[1] ?? "", value, form: "powershell", takenApart: false, excerpt: line }];
}

/** `ENV NAME=value`, `ENV NAME value` and `ARG NAME=value`. */
function readDockerfile(line: string): Setting[] | undefined {
  if (!/^(?:ENV|ARG)\s/.test(line)) return undefined;
  const [, first, ...rest] = wordsOf(line);
  if (first === undefined) return undefined;
  if (!first.text.includes("=")) return [restOfLine(first.text, line.slice(first.end), "dockerfile", line)];
  const settings = assignmentsIn([first, ...rest], line, "dockerfile");
  return settings.map((setting) => ({ ...setting, excerpt: line, takenApart: false }));
}
