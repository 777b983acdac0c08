import type { Notice } from "@heliograph/core";
import type { Locale } from "@heliograph/core/messages";
import type { Message } from "../notifier.ts";
import { wordNotice } from "../wording/word-notice.ts";

/** What a channel's language can be, by the name that `heliograph.yaml` has for it. */
const sampleLanguages = {
  en: ["en"],
  "zh-CN": ["zh-CN"],
  both: ["zh-CN", "en"],
} as const satisfies Record<string, readonly Locale[]>;

export type SampleLanguage = keyof typeof sampleLanguages;

/** A notice on its way to a channel of a language, from a site that is made up. */
export async function sampleMessage(notice: Notice, language: SampleLanguage): Promise<Message> {
  const sender = { siteName: "Heliograph", baseUrl: "https://mirrors.example", shortId: "4127-1" };
  const [leading, ...others] = await Promise.all(
    sampleLanguages[language].map((locale) => wordNotice(notice, locale, sender)),
  );
  if (leading === undefined) throw new Error("a language has a locale");
  return { id: "6f1d0c1e-0000-4000-8000-000000000001", notice, wordings: [leading, ...others] };
}
