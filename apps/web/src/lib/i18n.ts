import { messagesIn, proofMessagesIn, type Locale } from "@heliograph/core/messages";
import { createInstance, type i18n } from "i18next";

/** The messages of a language, ready for the components; those about proofs may be left out where no page says them. */
export async function createI18n(locale: Locale, { proof = true } = {}): Promise<i18n> {
  const [common, more] = await Promise.all([messagesIn(locale), proof ? proofMessagesIn(locale) : {}]);
  const instance = createInstance();
  await instance.init({
    lng: locale,
    fallbackLng: false,
    resources: { [locale]: { translation: { ...common, ...more } } },
    interpolation: { escapeValue: false },
  });
  return instance;
}
