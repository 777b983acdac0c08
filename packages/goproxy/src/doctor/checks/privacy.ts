import type { Case, Check } from "../case.ts";
import type { Advice } from "../diagnosis.ts";
import { matchesPrefixPatterns } from "../../prefix-patterns.ts";
import { hostOf } from "../known-mirrors.ts";
import { proxiesIn } from "../list-entries.ts";
import { isPrivateHost, isPrivatePath } from "../private-host.ts";
import { repairPatterns } from "../repair-patterns.ts";
import { mend } from "../write-setting.ts";

/** Private modules whose names go to a public mirror, or to the checksum database. */
export const checkPrivacy: Check = (subject) => [...leaks(subject), ...halves(subject)];

function leaks({ modules, inForce, settings, symptoms }: Case): Advice[] {
  const isListKnown = settings.some(({ name }) => name === "GOPROXY") || symptoms.length === 0;
  const leaked = modules.find(
    (path) => isListKnown && isPrivatePath(path) && !matchesPrefixPatterns(inForce.GONOPROXY.value, path),
  );
  const proxy = proxiesIn(inForce.GOPROXY.value).find(({ source = "" }) => !isPrivateHost(hostOf(source)));
  if (leaked === undefined || proxy?.source === undefined) return [];
  const like =
    settings.find(({ name }) => name === "GOPRIVATE") ?? settings.find(({ name }) => name === "GOPROXY");
  const pattern = leaked.split("/", 1)[0] ?? leaked;
  return [
    {
      rule: "private-path-leaks",
      severity: "danger",
      values: { module: leaked, proxy: hostOf(proxy.source), pattern },
      excerpt: like?.excerpt ?? leaked,
      fix: mend(like ?? { form: "value" }, "GOPRIVATE", withPattern(inForce.GOPRIVATE.value, pattern)),
    },
  ];
}

/** What GOPRIVATE was meant to be, and one pattern more. */
const withPattern = (value: string, pattern: string) =>
  [...new Set([...repairPatterns(value).split(","), pattern])].filter((each) => each !== "").join(",");

/** GONOPROXY or GONOSUMDB where GOPRIVATE would have done both. */
function halves({ inForce, settings }: Case): Advice[] {
  const { GOPRIVATE, GONOPROXY, GONOSUMDB } = inForce;
  if (GOPRIVATE.value !== "" || (GONOPROXY.value === "") === (GONOSUMDB.value === "")) return [];
  const [name, other] = GONOPROXY.value === "" ? ["GONOSUMDB", "GONOPROXY"] : ["GONOPROXY", "GONOSUMDB"];
  const setting = settings.findLast((each) => each.name === name && each.value !== "");
  const pattern = repairPatterns(setting?.value ?? "");
  if (setting === undefined || !pattern.includes(".")) return [];
  return [
    {
      rule: "private-half",
      severity: "risk",
      values: { name, other },
      excerpt: setting.excerpt,
      fix: mend(setting, "GOPRIVATE", pattern),
    },
  ];
}
