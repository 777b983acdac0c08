import { shown } from "@heliograph/core";
import type { PartMessages } from "@heliograph/core/messages";
import type { Advice, Diagnosis } from "@heliograph/goproxy/doctor";

/** A diagnosis as people read it: the worst finding first, each with why and what to do. */
export function diagnosisText({ read, findings }: Diagnosis, words: PartMessages["doctor"]): string {
  const isEmpty = read.settings.length === 0 && read.errors.length === 0 && findings.length === 0;
  if (isEmpty) return `${words.doctor.nothing}\n`;
  if (findings.length === 0) return `${words.doctor.healthy}\n`;
  return findings.map((advice) => adviceText(advice, words)).join("\n");
}

function adviceText(
  { rule, severity, values, excerpt, fix }: Advice,
  { doctor, rules }: PartMessages["doctor"],
): string {
  const { title, why, fix: how } = rules[rule];
  const lines = [
    `${doctor.severity[severity]}: ${filled(title, values)}`,
    `  ${shown(excerpt)}`,
    `  ${filled(why, values)}`,
    `  ${filled(how, values)}`,
    ...(fix === null ? [] : [`  ${doctor.instead}: ${shown(fix)}`]),
  ];
  return `${lines.join("\n")}\n`;
}

/** A text with its values in place of their names. */
const filled = (text: string, values: Advice["values"]) =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (name, key: string) => shown(values[key] ?? name));
