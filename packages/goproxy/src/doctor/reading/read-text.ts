import { resolveSettings, type GoSettings } from "../../chain/settings.ts";
import { layerOf } from "./layer.ts";
import { readModules } from "./modules.ts";
import { readSettings } from "./read-settings.ts";
import { readSymptoms } from "./read-symptoms.ts";
import type { Setting } from "./setting.ts";
import type { Symptom } from "./symptom.ts";

/** What a text says. */
export type Text = {
  lines: readonly string[];
  settings: readonly Setting[];
  inForce: GoSettings;
  symptoms: readonly Symptom[];
  modules: readonly string[];
};

/** Reads a text of any kind: settings in all forms, failures of the go command, and both together. */
export function readText(text: string): Text {
  const lines = text.split(/\r\n|\n|\r/);
  const symptoms = readSymptoms(lines);
  const failed = new Set(symptoms.map(({ line }) => line));
  const isError = (line: string) => failed.has(line.trim());
  const found = readSettings(lines.filter((line) => !isError(line)));
  const settings = found.length > 0 || symptoms.length > 0 ? found : readValue(text);
  return { lines, settings, inForce: settle(settings), symptoms, modules: readModules(lines, isError) };
}

/** A value of GOPROXY on its own. */
function readValue(text: string): Setting[] {
  const value = text.trim();
  const plain = value.replace(/^["'`]+/, "");
  const isList =
    /^(?:https?|file|ftp|socks5?):\/\/|^[a-z0-9][\w-]*(?:\.[\w-]+)+(?:[:/,|]|$)|^(?:direct|off|none|auto)(?:$|[,|])/i.test(
      plain,
    );
  return isList && value.length <= 4096 && !/\s[a-z-]+\s/i.test(value)
    ? [{ name: "GOPROXY", value, form: "value", takenApart: false, excerpt: value }]
    : [];
}

function settle(settings: readonly Setting[]): GoSettings {
  const environment: Record<string, string> = {};
  const userFile: string[] = [];
  for (const setting of settings) {
    const { name, value } = setting;
    if (layerOf(setting, settings) === "environment") environment[name] = value;
    else userFile.push(`${name}=${value}`);
  }
  return resolveSettings({ environment, userFile: userFile.join("\n") });
}
