import {
  messageParts,
  messagesAbout,
  messagesIn,
  type Locale,
  type MessagePart,
} from "@heliograph/core/messages";
import { createInstance, type i18n } from "i18next";

/** The messages of a language, ready for the components; what no page at hand speaks of may be left out. */
export async function createI18n(
  locale: Locale,
  parts: readonly MessagePart[] = messageParts,
): Promise<i18n> {
  const all = [messagesIn(locale), ...parts.map((part) => messagesAbout(part, locale))];
  const instance = createInstance();
  await instance.init({
    lng: locale,
    fallbackLng: false,
    resources: { [locale]: { translation: Object.assign({}, ...(await Promise.all(all))) } },
    interpolation: { escapeValue: false },
  });
  return instance;
}
