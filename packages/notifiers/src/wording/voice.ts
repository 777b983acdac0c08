import {
  createTimeText,
  createTranslate,
  messagesAbout,
  messagesIn,
  type Locale,
  type Translate,
} from "@heliograph/core/messages";

/** What says things in one language: messages, times on the clock of its readers, and several names as one phrase. */
export type Voice = {
  locale: Locale;
  t: Translate;
  time: ReturnType<typeof createTimeText>;
  names: (all: readonly string[]) => string;
};

/** Whose clock is shown, with its offset beside every time. */
const zones: Record<Locale, string> = { en: "UTC", "zh-CN": "Asia/Shanghai" };

/** What notices speak of, and pages too: what happened, why runs fail, and the rules of cards. */
const parts = ["alert", "history", "overview", "conformance", "cache", "tls"] as const;

const voices = new Map<Locale, Promise<Voice>>();

/** The voice of a language. */
export function voiceIn(locale: Locale): Promise<Voice> {
  const voice = voices.get(locale) ?? createVoice(locale);
  voices.set(locale, voice);
  return voice;
}

async function createVoice(locale: Locale): Promise<Voice> {
  const messages = await Promise.all([
    messagesIn(locale),
    ...parts.map((part) => messagesAbout(part, locale)),
  ]);
  const t = createTranslate(Object.assign({}, ...messages), locale);
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  return {
    locale,
    t,
    time: createTimeText(t, locale, zones[locale]),
    names: (all) => list.format(all),
  };
}
