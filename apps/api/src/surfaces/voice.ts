import type { Mirrors } from "@heliograph/core";
import {
  createTimeText,
  createTranslate,
  messagesAbout,
  messagesIn,
  type Locale,
  type Translate,
} from "@heliograph/core/messages";

/** What says things in one language to readers whom we know nothing of: times are in UTC, with that beside them. */
export type Voice = {
  locale: Locale;
  t: Translate;
  time: ReturnType<typeof createTimeText>;
  names: (all: readonly string[]) => string;
  /** Sentences in a row; Chinese puts no space between them. */
  sentences: (all: readonly string[]) => string;
};

/** What feeds, badges, embeds and pictures speak of. */
const parts = ["status", "history", "incidents", "surfaces"] as const;

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
    time: createTimeText(t, locale, "UTC"),
    names: (all) => list.format(all),
    sentences: (all) => all.join(locale === "en" ? " " : ""),
  };
}

/** Names vantages, given by slug, as one phrase. */
export const vantageNames = (
  { locale, names }: Voice,
  vantages: Mirrors["vantages"],
  slugs: readonly string[],
): string => names(slugs.map((slug) => vantages.find((known) => known.slug === slug)?.name[locale] ?? slug));
