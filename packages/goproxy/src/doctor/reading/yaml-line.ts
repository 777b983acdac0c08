import { meantName } from "./names.ts";
import type { Setting } from "./setting.ts";

/**
 * `NAME: value`, `- NAME=value`, `value: …` under a name, and `{ name: NAME, value: … }`: what pipelines, compose files and Kubernetes
 * write. A fragment need not be a whole document, so lines are read rather than a tree.
 */
export function readYaml(line: string, pendingName: string | undefined): Setting[] | undefined {
  const [, key, written] = /^(?:-\s+)?["']?([A-Za-z_]\w*)["']?:(?:\s+(.*))?$/.exec(line) ?? [];
  if (key === "value" && pendingName !== undefined && written !== undefined)
    return [yamlSetting(pendingName, written, line)];
  if (key !== undefined && written !== undefined && meantName(key) !== undefined)
    return [yamlSetting(key, written, line)];
  const [, name, value] = /^-?\s*\{\s*name:\s*["']?(\w+)["']?\s*,\s*value:\s*([^}]*)\}/.exec(line) ?? [];
  if (name !== undefined && value !== undefined) return [yamlSetting(name, value.trim(), line)];
  const [, item, itemValue] = /^-\s+(\w+)=(.*)$/.exec(unquotedItem(line)) ?? [];
  return item === undefined || itemValue === undefined || meantName(item) === undefined
    ? undefined
    : [{ name: item, value: itemValue, form: "yaml-list", takenApart: false, excerpt: line }];
}

const yamlSetting = (name: string, written: string, excerpt: string): Setting => ({
  name,
  value: scalar(written),
  form: "yaml",
  takenApart: false,
  excerpt,
});

/** A scalar's text: between quotes, or plain and up to a comment. */
function scalar(written: string): string {
  const quote = written.charAt(0);
  const end = quote === '"' || quote === "'" ? written.indexOf(quote, 1) : -1;
  if (end > 0) return written.slice(1, end);
  const comment = written.indexOf(" #");
  return (comment < 0 ? written : written.slice(0, comment)).trim();
}

/** `- "NAME=value"` as `- NAME=value`. */
function unquotedItem(line: string): string {
  const [, quote, rest] = /^-\s+(["'])(.*)$/.exec(line) ?? [];
  return quote !== undefined && rest?.endsWith(quote) ? `- ${rest.slice(0, -1)}` : line;
}
