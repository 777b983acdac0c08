import type { Setting, SettingForm } from "./setting.ts";
import { textOf, wordsOf } from "./words.ts";

/** A setting whose value is the rest of a line: without its quotes, and with the spaces between words, which a shell would lose. */
export function restOfLine(name: string, rest: string, form: SettingForm, excerpt: string): Setting {
  const words = wordsOf(rest);
  return {
    name,
    value: textOf(words, rest),
    form,
    takenApart: form !== "dockerfile" && words.length > 1,
    excerpt,
  };
}
