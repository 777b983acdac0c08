import { messagesIn, type Locale } from "@heliograph/core/messages";
import { createInstance, type i18n } from "i18next";
import { initReactI18next } from "react-i18next";

/** The messages of a language, ready for the components. */
export async function createI18n(locale: Locale): Promise<i18n> {
  const instance = createInstance();
  await instance.use(initReactI18next).init({
    lng: locale,
    fallbackLng: false,
    resources: { [locale]: { translation: await messagesIn(locale) } },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return instance;
}
