import type { Case } from "../case.ts";
import type { DoctorRule } from "../doctor-rules.ts";
import { hostOf, soundMirrors } from "../known-mirrors.ts";
import { entriesOf, isProxyEntry, writeEntries } from "../list-entries.ts";
import { isPrivatePath } from "../private-host.ts";
import { requestIn } from "../reading/modules.ts";
import type { Symptom } from "../reading/symptom.ts";
import { repairList } from "../repair-list.ts";
import { repairPatterns } from "../repair-patterns.ts";
import { mend } from "../write-setting.ts";

/** The line that helps against a failure; `null` where none does. */
export type Remedy = (symptom: Symptom, subject: Case) => string | null;

/** Failures of a proxy that a pipe would have passed. */
export const passedByPipe: readonly DoctorRule[] = [
  "error-denied",
  "error-rate-limited",
  "error-server",
  "error-bad-answer",
  "error-refused",
  "error-reset",
  "error-timeout",
  "error-no-such-host",
  "error-certificate",
  "error-not-tls",
  "error-downgrade",
];

/** The list in force, or the proxy that failed, so that any error is passed and somebody else is asked. */
export const piped: Remedy = ({ url = "" }, { inForce, settings, knowledge }) => {
  const isListKnown = settings.some(({ name, value }) => name === "GOPROXY" && value !== "");
  const list = isListKnown ? repairList(inForce.GOPROXY.value) : requestIn(url)?.proxy;
  if (list === undefined) return null;
  const entries = entriesOf(list);
  const proxies = entries.filter(isProxyEntry).map(({ text }) => text);
  const other = soundMirrors(knowledge).find(({ baseUrl }) =>
    proxies.every((text) => hostOf(text) !== hostOf(baseUrl)),
  );
  const more = proxies.length === 1 && other !== undefined ? [other.baseUrl] : [];
  const end = entries.find((entry) => !isProxyEntry(entry))?.text ?? "direct";
  const better = [...proxies, ...more, end].map((text) => ({ text, separator: "|" }));
  return mend({ form: "value" }, "GOPROXY", writeEntries(better));
};

/** GOPRIVATE with the host of a private module, or with its owner's part of a public host. */
export function privately(
  { module }: Symptom,
  { inForce }: Case,
  { ifLooksPrivate }: { ifLooksPrivate: boolean },
): string | null {
  if (module === undefined || (ifLooksPrivate && !isPrivatePath(module))) return null;
  const pattern = module
    .split("/")
    .slice(0, isPrivatePath(module) ? 1 : 2)
    .join("/");
  const patterns = repairPatterns(`${inForce.GOPRIVATE.value},${pattern}`);
  return patterns === "" ? null : mend({ form: "value" }, "GOPRIVATE", patterns);
}
