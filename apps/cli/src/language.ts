import type { ParseArgsOptionsConfig } from "node:util";
import { locales, type Locale } from "@heliograph/core/messages";
import type { Settings } from "./config.ts";
import { oneOf } from "./options.ts";

/** How a language is chosen, in the words of every command that speaks more than one. */
export const languageUsage = `  --language NAME   ${locales.join(" or ")} (default that of the terminal)`;

export const languageOptions = { language: { type: "string" } } satisfies ParseArgsOptionsConfig;

/** The language to speak. Throws `UsageError`. */
export const readLanguage = (
  { language }: { language?: string | undefined },
  { variables }: Settings,
): Locale => (language === undefined ? spokenIn(variables) : oneOf("--language", locales, language));

/** The language of a terminal, as POSIX names it: the first of these that is set counts. */
function spokenIn({ LC_ALL, LC_MESSAGES, LANG }: Settings["variables"]): Locale {
  return /^zh/i.test(LC_ALL || LC_MESSAGES || LANG || "") ? "zh-CN" : "en";
}
