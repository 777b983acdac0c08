import type { i18n } from "i18next";
import { createContext, useContext } from "react";

/** The messages of the page's language. */
export const Translation = createContext<i18n | undefined>(undefined);

/** The messages and their language, which is the same for as long as a page is open. */
export function useTranslation(): { t: i18n["t"]; i18n: i18n } {
  const messages = useContext(Translation);
  if (messages === undefined) throw new Error("there are no messages around this component");
  return { t: messages.t, i18n: messages };
}
