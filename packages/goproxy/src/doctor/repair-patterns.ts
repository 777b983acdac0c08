import { isMalformedGlob } from "../glob.ts";
import { isTooWide, missedParent } from "./patterns.ts";

/** Patterns as they were probably meant, without those that take what everybody uses. */
export function repairPatterns(value: string): string {
  const repaired = value
    .replaceAll(/["'`\u2018-\u201f]/g, "")
    .split(/[,;|\s\u3001\uff0c\uff1b]/)
    .flatMap(repairPattern)
    .filter((pattern) => pattern !== "" && !isTooWide(pattern))
    .slice(0, 64);
  const all = repaired.join(",");
  const complete = repaired.flatMap((pattern) => [missedParent(pattern, all) ?? [], pattern].flat());
  return [...new Set(complete)].join(",");
}

function repairPattern(pattern: string): string[] {
  const plain = pattern
    .replace(/^!+/, "")
    .replace(/^[a-z][a-z0-9+.-]{0,20}:\/\//i, "")
    .replace(/:\d{1,5}(?=\/|$)/, "")
    .replaceAll(/\*{2,}/g, "*");
  const [host = "", ...path] = withoutTail(plain).split("/");
  const domain = host.toLowerCase().replace(/^\.+/, "");
  const whole = [domain, ...path].join("/");
  if (isMalformedGlob(whole) || whole.includes(":")) return [];
  return host.startsWith(".") && domain !== "" ? [whole, `*.${whole}`] : [whole];
}

/** Without `/` and `/*` at the end, which would only leave out the module at the path itself. */
function withoutTail(pattern: string): string {
  let kept = pattern;
  while (kept.endsWith("/") || kept.endsWith("/*")) kept = kept.slice(0, kept.endsWith("/") ? -1 : -2);
  return kept;
}
