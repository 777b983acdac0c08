import { messagesAbout, messagesIn, type Locale, type MessagePart } from "./messages.ts";
import { createTimeText } from "./time-text.ts";
import { createTranslate, type Translate } from "./translate.ts";

/** What says things in one language: messages, times on one clock, several names as one phrase, sentences in a row. */
export type Voice = {
  locale: Locale;
  t: Translate;
  time: ReturnType<typeof createTimeText>;
  names: (all: readonly string[]) => string;
  sentences: (all: readonly string[]) => string;
};

/** Whose clock is shown in each language, and which parts of the messages are spoken of. */
type Speech = { zones: Record<Locale, string>; parts: readonly MessagePart[] };

/** Voices to ask for by language; each is made once. */
export function createVoices(speech: Speech): (locale: Locale) => Promise<Voice> {
  const voices = new Map<Locale, Promise<Voice>>();
  return (locale) => {
    const voice = voices.get(locale) ?? createVoice(locale, speech);
    voices.set(locale, voice);
    return voice;
  };
}

async function createVoice(locale: Locale, { zones, parts }: Speech): Promise<Voice> {
  const messages = await Promise.all([
    messagesIn(locale),
    ...parts.map((part) => messagesAbout(part, locale)),
  ]);
  const t = createTranslate(Object.assign({}, ...messages), locale);
  return {
    locale,
    t,
    time: createTimeText(t, locale, zones[locale]),
    names: namesIn(locale),
    sentences: sentencesIn(locale),
  };
}

/** Puts several names into one phrase: "a, b and c". */
export function namesIn(locale: Locale): (all: readonly string[]) => string {
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  return (all) => list.format(all);
}

/** Puts sentences in a row; Chinese puts no space between them. */
export const sentencesIn =
  (locale: Locale) =>
  (all: readonly string[]): string =>
    all.join(locale === "en" ? " " : "");
