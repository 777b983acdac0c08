import type { Locale } from "@heliograph/core/messages";
import type { Wording } from "./wording.ts";

const punctuation: Record<Locale, { colon: string; comma: string }> = {
  en: { colon: ": ", comma: ", " },
  "zh-CN": { colon: "：", comma: "、" },
};

/** A label and its value in one line. */
export const labelled = (locale: Locale, label: string, value: string) =>
  `${label}${punctuation[locale].colon}${value}`;

/** The names of a list in one line. */
export const enumerated = (locale: Locale, names: readonly string[]) => names.join(punctuation[locale].comma);

/** A wording without any markup, line by line; parts of it are apart by an empty line. */
export function linesOf({ locale, title, summary, facts, lists, action, link, footer }: Wording): string[] {
  const parts = [
    [title],
    [summary],
    facts.map(({ label, value }) => labelled(locale, label, value)),
    ...lists.map(({ label, names }) => [labelled(locale, label, enumerated(locale, names))]),
    action === null ? [] : [labelled(locale, action.label, "").trimEnd(), action.command],
    [labelled(locale, link.label, link.url), footer],
  ];
  return parts
    .map((lines) => lines.filter((line) => line !== ""))
    .filter((lines) => lines.length > 0)
    .flatMap((lines, at) => (at === 0 ? lines : ["", ...lines]));
}
