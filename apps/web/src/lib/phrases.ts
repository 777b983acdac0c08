import type { Locale } from "@heliograph/core/messages";
import type { ParseKeys, TFunction } from "i18next";

type Values = Readonly<Record<string, string | number>>;

/**
 * Says messages that a page repeats a thousand times, such as the names of days: each form of one is looked up once and
 * then filled in. `count` among the values chooses the plural form.
 */
export function createPhrases(t: TFunction, locale: Locale): (key: ParseKeys, values: Values) => string {
  const rules = new Intl.PluralRules(locale);
  const known = new Map<string, string[]>();
  return (key, values) => {
    const { count } = values;
    const form = typeof count === "number" ? `${key}_${rules.select(count)}` : key;
    const parts = known.get(form) ?? t(key, { ...values, skipInterpolation: true }).split(/\{\{(\w+)\}\}/);
    known.set(form, parts);
    let text = "";
    for (const [at, part] of parts.entries()) text += at % 2 === 0 ? part : values[part];
    return text;
  };
}
