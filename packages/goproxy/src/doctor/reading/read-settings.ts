import { readLine } from "./read-line.ts";
import { foldBlocks } from "./fold-blocks.ts";
import { meantName } from "./names.ts";
import type { Setting } from "./setting.ts";

/** Names that `go env` prints and nobody sets by hand. */
const printedNames =
  /(?:^|[\s"])(?:set )?(?:GOHOSTARCH|GOHOSTOS|GOTOOLDIR|GOMODCACHE|GCCGO|GOEXE|GOGCCFLAGS)"?[=:]/;

/** Most settings that are looked at, and most places where any may stand; no text that somebody means has so many. */
const settingLimit = 64;
const placeLimit = 1_000;

/** The settings of the go command in lines of any form, in their order, each once. */
export function readSettings(lines: readonly string[]): Setting[] {
  const printed = lines.some((line) => line.length < 4096 && printedNames.test(line));
  const found = new Map<string, Setting>();
  let inUserFile = false;
  let pendingName: string | undefined;
  let places = 0;
  for (const line of foldBlocks(lines)) {
    const heading = headingOf(line);
    if (heading !== undefined) inUserFile = heading === "user-file";
    else if (line.trim() === "") inUserFile = false;
    const named = /^\s*(?:-\s*)?name:\s*["']?(\w{2,64})["']?\s*$/.exec(line)?.[1];
    const settings = readLine(line, pendingName).map((setting) => placed(setting, { printed, inUserFile }));
    if (named !== undefined || settings.length > 0) pendingName = named;
    for (const setting of settings) {
      if (meantName(setting.name) === undefined) continue;
      const key = JSON.stringify([setting.name, setting.value, setting.form]);
      // A later one of the same name counts, so it moves to the end.
      found.delete(key);
      found.set(key, setting);
      places += 1;
    }
    if (found.size >= settingLimit || places >= placeLimit) break;
  }
  return [...found.values()];
}

/** What a plain line is depends on the lines around it. */
function placed(
  setting: Setting,
  { printed, inUserFile }: { printed: boolean; inUserFile: boolean },
): Setting {
  const { form, value, excerpt } = setting;
  const written = excerpt.slice(excerpt.indexOf("=") + 1);
  if (inUserFile && form === "assignment") return { ...setting, form: "user-file", value: written };
  if (!printed) return setting;
  const asPrinted = { ...setting, form: "go-env", takenApart: false } as const;
  // `go env` puts a value between quotes as it is, whatever stands in it.
  if (form === "assignment") return { ...asPrinted, value: withoutQuotes(written) };
  if (form === "cmd") return { ...asPrinted, value: value.replaceAll(/\^(.)/g, "$1") };
  return form === "json" ? asPrinted : setting;
}

/** A text without the one pair of quotes around it. */
function withoutQuotes(text: string): string {
  const quote = text.charAt(0);
  return text.length > 1 && (quote === '"' || quote === "'") && text.endsWith(quote)
    ? text.slice(1, -1)
    : text;
}

/** Whether a line says that the user file follows, or that something else does. */
function headingOf(line: string): "user-file" | "other" | undefined {
  if (line.length > 400 || /go\s+env\s+-[wu]/.test(line)) return undefined;
  // `go env` prints where the user file is: what follows is not in it.
  if (/\bGOENV"?[=:]/.test(line)) return undefined;
  if (/\bgo[\\/]+env\b(?![\\/])/.test(line) && !line.includes("://")) return "user-file";
  if (/\bgo env GOENV\b/.test(line)) return "user-file";
  if (/(?:^|[\s/~])\.?(?:bashrc|zshrc|profile|bash_profile|zprofile|config\.fish|Dockerfile)\b/.test(line))
    return "other";
  return /^\s*(?:\$|%|PS\b.*>)\s/.test(line) ? "other" : undefined;
}
