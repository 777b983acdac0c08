import { locales, type Locale } from "@heliograph/core/messages";

/** The locale that a tag names; English of any other. */
export const localeOf = (tag: string): Locale => locales.find((locale) => locale === tag) ?? "en";

/** The other one of our two languages. */
export const otherLocale = (locale: Locale): Locale => (locale === "en" ? "zh-CN" : "en");
