import {
  createTranslate,
  messageParts,
  messagesAbout,
  messagesIn,
  type Locale,
  type MessagePart,
  type MessageTree,
  type Translate,
} from "@heliograph/core/messages";

/** A language, what says its messages, and the way to have it say more of them. */
export type I18n = { language: Locale; t: Translate; add: (messages: MessageTree) => void };

/** The messages of a language, ready for the components; what no page at hand speaks of may be left out. */
export async function createI18n(
  locale: Locale,
  parts: readonly MessagePart[] = messageParts,
): Promise<I18n> {
  const all: MessageTree[] = await Promise.all([
    messagesIn(locale),
    ...parts.map((part) => messagesAbout(part, locale)),
  ]);
  const messages = Object.assign({}, ...all);
  return {
    language: locale,
    t: createTranslate(messages, locale),
    add: (more) => void Object.assign(messages, more),
  };
}
